"""What every store shares: the database, the scheme's row ids, the texts read last."""

from collections import OrderedDict
from dataclasses import dataclass, field

from sqlalchemy import bindparam, select

from annotator.core.domain.errors import UnknownArticleError, UnknownLabelError
from annotator.core.domain.scheme import Scheme
from annotator.core.storage.database import Database
from annotator.core.storage.scheme_rows import read_scheme
from annotator.core.storage.statement import Prepared
from annotator.core.storage.tables.articles import ARTICLE_TEXT
from annotator.core.storage.tables.project import LABEL, RELATION_TYPE

KEPT_TEXTS = 8
KEPT_CHARACTERS = 2_000_000

_LABELS = Prepared(select(LABEL.c.code, LABEL.c.id))
_KINDS = Prepared(select(RELATION_TYPE.c.code, RELATION_TYPE.c.id))
_TEXT = Prepared(
    select(ARTICLE_TEXT.c.body).where(ARTICLE_TEXT.c.article_id == bindparam("article_id"))
)


@dataclass(slots=True)
class FileContext:
    """The open file with what is worth keeping in memory; texts never change."""

    db: Database
    _scheme: Scheme | None = None
    _label_ids: dict[str, int] = field(default_factory=dict)
    _kind_ids: dict[str, int] = field(default_factory=dict)
    _texts: OrderedDict[int, str] = field(default_factory=OrderedDict)

    @property
    def scheme(self) -> Scheme:
        """The scheme as the file holds it."""
        if self._scheme is None:
            with self.db.session() as session:
                self._scheme = read_scheme(session)
            self._label_ids = dict(self.db.all(_LABELS))
            self._kind_ids = dict(self.db.all(_KINDS))
        return self._scheme

    def forget_scheme(self) -> None:
        """Read the scheme again when it is next asked for."""
        self._scheme = None

    def label_id(self, code: str) -> int:
        """Return the row of a label, retired ones too; raises UnknownLabelError."""
        return _found(self.scheme, self._label_ids, code)

    def kind_id(self, code: str) -> int:
        """Return the row of a relation type, retired ones too; raises UnknownLabelError."""
        return _found(self.scheme, self._kind_ids, code)

    def text(self, article_id: int) -> str:
        """Return the text of an article; raises UnknownArticleError."""
        known = self._texts.get(article_id)
        if known is not None:
            self._texts.move_to_end(article_id)
            return known
        row = self.db.one(_TEXT, article_id=article_id)
        if row is None:
            raise UnknownArticleError(article=article_id)
        text: str = row[0]
        if len(text) <= KEPT_CHARACTERS:
            self._texts[article_id] = text
            if len(self._texts) > KEPT_TEXTS:
                self._texts.popitem(last=False)
        return text


def _found(scheme: Scheme, ids: dict[str, int], code: str) -> int:
    del scheme  # reading it has filled the ids
    try:
        return ids[code]
    except KeyError:
        raise UnknownLabelError(label=code) from None
