"""The types of a CAS: which ones are written, and how their names stand in XML."""

from functools import lru_cache

SPAN = "webanno.custom.Span"
RELATION = "webanno.custom.Relation"
ARTICLE = "webanno.custom.Article"
SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"
TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"  # noqa: S105 - no secret
METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"

SOFA = 1
"""The id of the text of an article."""

PREFIXES = {
    "type": "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type",
    "metadata": "de.tudarmstadt.ukp.dkpro.core.api.metadata.type",
    "custom": "webanno.custom",
    "cas": "uima.cas",
}
"""Prefix in a file → the package it stands for."""

ARTICLE_FEATURES = ("articleId", "status", "annotator", "split", "meta", "attributes", "controls")
SPAN_FEATURES = ("label", "origin", "entity", "note")
METADATA_FEATURES = ("documentTitle", "documentId")


def namespace(package: str) -> str:
    """Return the XML namespace of a package of types."""
    return f"http:///{package.replace('.', '/')}.ecore"


@lru_cache(maxsize=256)
def type_of(namespace_: str, name: str) -> str:
    """Return the full name of the type of an element."""
    package = namespace_.removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
    return f"{package}.{name}"


@lru_cache(maxsize=256)
def prefixed(type_name: str) -> str:
    """Return the name of the element for a type that is written."""
    package, _, name = type_name.rpartition(".")
    return f"{next(key for key, value in PREFIXES.items() if value == package)}:{name}"
