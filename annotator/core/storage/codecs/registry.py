"""Every codec there is, in the order in which records must be written."""

from typing import Any, Final

from annotator.core.domain.changes import Record
from annotator.core.storage.codecs.article_direction import ArticleDirectionCodec
from annotator.core.storage.codecs.base import RecordCodec
from annotator.core.storage.codecs.dismissal import DismissalCodec
from annotator.core.storage.codecs.entity import EntityCodec
from annotator.core.storage.codecs.imported_batch import ImportedBatchCodec
from annotator.core.storage.codecs.layer_head import LayerHeadCodec
from annotator.core.storage.codecs.relation import RelationCodec
from annotator.core.storage.codecs.scheme import SchemeCodec
from annotator.core.storage.codecs.span import SpanCodec

CODECS: Final[tuple[RecordCodec[Any], ...]] = (
    SchemeCodec(),
    EntityCodec(),
    ImportedBatchCodec(),
    ArticleDirectionCodec(),
    LayerHeadCodec(),
    SpanCodec(),
    RelationCodec(),
    DismissalCodec(),
)
"""Each may point to those before it: spans to labels and entities, relations to spans."""

_BY_TYPE = {codec.record_type: codec for codec in CODECS}
_BY_NAME = {codec.name: codec for codec in CODECS}


def codec_of(record: Record) -> RecordCodec[Any]:
    """Return the codec of a record."""
    return _BY_TYPE[type(record)]


def codec_named(name: str) -> RecordCodec[Any]:
    """Return the codec of a kind in the history."""
    return _BY_NAME[name]
