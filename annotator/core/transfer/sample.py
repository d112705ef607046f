"""The article that ships, for trying the app."""

from dataclasses import replace

from annotator.core.domain.article import META_KEYS
from annotator.core.domain.exchange import Refusal
from annotator.core.formats.base.format import ReadArticle, ReadOptions
from annotator.core.formats.plain_text import TextReader
from annotator.core.project import Project
from annotator.core.resources import resource_path

_META = {
    "title": "قوات سوريا الديمقراطية تبدأ اقتحام الباغوز",
    "published": "2019-02-23",
    "language": "ar",
}


def add_sample(project: Project) -> int:
    """Bring the sample article into a project as an import; return how many came in."""
    path = resource_path("sample", "baghouz.txt")
    items = [_titled(item) for item in TextReader().read(path, ReadOptions())]
    with project.imports.begin(source=path.name, format_name="txt") as running:
        running.add(item for item in items if isinstance(item, ReadArticle))
        running.finish()
        return running.counts.articles


def _titled(item: ReadArticle | Refusal) -> ReadArticle | Refusal:
    if isinstance(item, Refusal):
        return item
    meta = {**dict.fromkeys(META_KEYS), **_META}
    return item._replace(article=replace(item.article, meta=meta))
