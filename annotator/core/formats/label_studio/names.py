"""The names that tie results to the controls of the labelling config."""

LABEL = "label"
TEXT = "text"
ENTITY = "entity"
ARTICLE = "article"


def control(owner: str, attribute: str) -> str:
    """Return the name of the control of an attribute: `actor.type`, `article.topic`."""
    return f"{owner}.{attribute}"
