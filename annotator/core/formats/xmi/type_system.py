"""The type system that the files of an export share."""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from annotator.core.formats.base.uima_names import feature_name
from annotator.core.formats.base.vocabulary import Vocabulary
from annotator.core.formats.xmi.types import (
    ARTICLE,
    ARTICLE_FEATURES,
    METADATA,
    METADATA_FEATURES,
    RELATION,
    SENTENCE,
    SPAN,
    SPAN_FEATURES,
    TOKEN,
)

_STRING = "uima.cas.String"


def type_system_xml(vocabulary: Vocabulary) -> str:
    """Return the descriptor of all types that are written; features are texts."""
    return "\n".join([*_lines(vocabulary), ""])


def _lines(vocabulary: Vocabulary) -> Iterator[str]:
    spans = {
        feature_name(key): None for use in vocabulary.labels.values() for key in use.attributes
    }
    links = {
        feature_name(key): None for use in vocabulary.relations.values() for key in use.attributes
    }
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">'
    yield "<types>"
    yield from _type(SENTENCE, "uima.tcas.Annotation", ())
    yield from _type(TOKEN, "uima.tcas.Annotation", ())
    yield from _type(METADATA, "uima.tcas.DocumentAnnotation", _texts(METADATA_FEATURES))
    yield from _type(ARTICLE, "uima.cas.AnnotationBase", _texts(ARTICLE_FEATURES))
    yield from _type(SPAN, "uima.tcas.Annotation", _texts((*SPAN_FEATURES, *spans)))
    ends = [("Governor", SPAN), ("Dependent", SPAN)]
    yield from _type(RELATION, "uima.tcas.Annotation", [*_texts(("label", *links)), *ends])
    yield "</types>"
    yield "</typeSystemDescription>"


def _texts(names: Iterable[str]) -> list[tuple[str, str]]:
    return [(name, _STRING) for name in names]


def _type(name: str, above: str, features: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield f"<typeDescription><name>{name}</name><description/>"
    yield f"<supertypeName>{above}</supertypeName><features>"
    for feature, range_ in features:
        yield (
            f"<featureDescription><name>{escape(feature)}</name><description/>"
            f"<rangeTypeName>{range_}</rangeTypeName></featureDescription>"
        )
    yield "</features></typeDescription>"
