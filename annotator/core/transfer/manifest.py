"""The manifest of a dataset: what is in its files, and what was asked for.

It holds no time and no path of a machine, so that equal states of a project write equal bytes;
when and where it was exported is in the project's own record.
"""

import hashlib
from collections.abc import Sequence

import orjson

import annotator
from annotator.core.domain.scheme_json import scheme_to_json
from annotator.core.domain.values import JsonValue
from annotator.core.formats.registry import format_named
from annotator.core.project import Project
from annotator.core.transfer.atomic_files import WrittenFile
from annotator.core.transfer.choice_value import choice_to_value
from annotator.core.transfer.export_plan import ExportPlan
from annotator.core.transfer.export_report import ExportReport
from annotator.core.transfer.own_files import MANIFEST_SCHEMA
from annotator.core.transfer.part_values import parts_value


def manifest_of(
    project: Project, plan: ExportPlan, report: ExportReport, files: Sequence[WrittenFile]
) -> bytes:
    """Return the manifest of files that are written under their final names."""
    value: dict[str, JsonValue] = {
        "schema": MANIFEST_SCHEMA,
        "program": f"arabic-news-annotator {annotator.__version__}",
        "scheme": {
            "id": project.scheme.id,
            "sha256": hashlib.sha256(scheme_to_json(project.scheme)).hexdigest(),
        },
        "format": _format_value(plan),
        "choice": choice_to_value(plan.options.choice),
        "counts": {
            "articles": report.articles,
            "items": report.lines,
            "spans": dict(report.spans),
            "relations": report.relations,
        },
        "losses": {feature.value: count for feature, count in report.losses.items()},
        "effects": {effect.value: count for effect, count in report.effects.items()},
        "split": _split_value(plan, report),
        "files": [
            {"name": file.path.name, "bytes": file.size, "sha256": file.sha256} for file in files
        ],
    }
    return orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _format_value(plan: ExportPlan) -> JsonValue:
    known = format_named(plan.format_name)
    chosen = plan.options.writing
    return {
        "name": known.name,
        "offsets": known.offsets,
        "options": {one.name: chosen.get(one.name, one.values[0]) for one in known.options},
    }


def _split_value(plan: ExportPlan, report: ExportReport) -> JsonValue:
    split = plan.options.split
    if split is None or report.copies is None:
        return None
    return {
        "shares": list(split.shares),
        "seed": split.seed,
        "parts": parts_value(report),
        "near_copies": {
            "groups": report.copies.groups,
            "articles": report.copies.articles,
            "astride": report.copies.astride,
        },
    }
