"""Folders of other programs: what stands beside the data is no article."""

from pathlib import Path

from annotator.core.transfer.source_files import source_files


def places(folder: Path, *names: str) -> list[str]:
    for name in names:
        (folder / name).write_bytes(b"")
    return [file.place for file in source_files([folder])]


def test_a_text_comes_in_with_its_annotations_only(tmp_path: Path) -> None:
    names = ("a.txt", "a.ann", "b.txt", "annotation.conf", "visual.conf")
    assert places(tmp_path, *names) == ["a.ann", "b.txt"]


def test_configurations_are_passed_over(tmp_path: Path) -> None:
    assert places(tmp_path, "a.json", "a.config.xml", "b.xmi", "TypeSystem.xml") == [
        "a.json",
        "b.xmi",
    ]
