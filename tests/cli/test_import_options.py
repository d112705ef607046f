"""`annotator import`: how texts are read, and what becomes of unknown labels."""

import json
from pathlib import Path

import pytest

from cli.conftest import Run

GARBLED = "قال الرئيس إن الحرب انتهت".encode("cp1256").decode("cp1252")


@pytest.fixture
def project(tmp_path: Path, run: Run) -> Path:
    path = tmp_path / "p.anno"
    assert run("new", path, "--annotator", "Huda").status == 0
    return path


def test_garbled_texts_are_told_and_repaired_on_request(
    project: Path, tmp_path: Path, run: Run
) -> None:
    (tmp_path / "a.txt").write_text(GARBLED, encoding="utf-8")
    dry = run("import", project, tmp_path / "a.txt", "--dry-run")
    assert "garbled: 1 look as if decoded wrongly; --repair mends them" in dry.out
    assert "a.txt" in dry.err
    mended = run("import", project, tmp_path / "a.txt", "--repair")
    assert "garbled" not in mended.out
    assert "قال الرئيس إن الحرب انتهت" in run("show", project, "1").out


LINES = (
    '{"text": "قال محمد في دمشق", "label": [[0, 3, "VERB"], [4, 8, "PER"], [12, 16, "LOC"]]}\n'
    '{"text": "وصل محمد", "label": [[4, 8, "PER"], [4, 8, "actor"]]}\n'
)


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "x.jsonl"
    path.write_text(LINES, encoding="utf-8")
    return path


def test_labels_are_mapped_and_the_rest_left_out(project: Path, lines: Path, run: Run) -> None:
    maps = ("--label-map", "PER=actor", "--label-map", "LOC=مكان", "--drop-labels")
    said = run("import", project, lines, *maps)
    assert said.status == 0
    assert "added: 2 articles, 2 layers, 3 spans" in said.out
    assert "left out: label “VERB” 1, label “actor” 1" in said.out
    shown = run("show", project, "1").out
    assert "actor" in shown
    assert "place" in shown


def test_a_label_is_left_out_by_name(project: Path, lines: Path, run: Run) -> None:
    maps = ("--label-map", "PER=actor", "--label-map", "LOC=", "--label-map", "VERB=cue")
    said = run("import", project, lines, *maps, "--json")
    assert '"refused": []' in said.out
    assert '"name": "LOC"' in said.out


def test_new_labels_may_be_mapped_and_added(project: Path, lines: Path, run: Run) -> None:
    run("import", project, lines, "--label-map", "PER=person", "--add-labels")
    scheme = run("scheme", project).out
    assert "person" in scheme
    assert "LOC" in scheme
    assert "PER " not in scheme


def test_a_target_that_is_nowhere_is_refused_before_anything(
    project: Path, lines: Path, run: Run
) -> None:
    said = run("import", project, lines, "--label-map", "PER=person")
    assert (said.status, said.out) == (1, "")
    assert "The scheme has no label “person”." in said.err
    said = run("import", project, lines, "--relation-map", "by=with")
    assert "The scheme has no “with”." in said.err


@pytest.mark.parametrize(
    "options", [("--add-labels", "--drop-labels"), ("--label-map", "PER"), ("--label-map", "=x")]
)
def test_what_makes_no_sense_is_wrong_usage(
    options: tuple[str, ...], project: Path, lines: Path, run: Run
) -> None:
    assert run("import", project, lines, *options).status == 2


TABLE = "العنوان;النص;التاريخ\nخبر عاجل;نص الخبر الأول;2020-01-02\n"
FOREIGN = '{"headline": "خبر", "body": "نص الخبر الثاني", "lead": "مقدمة"}\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A table and lines of others, whose keys have other names."""
    made = tmp_path / "in"
    made.mkdir()
    (made / "a.csv").write_text(TABLE, encoding="utf-8")
    (made / "b.jsonl").write_text(FOREIGN, encoding="utf-8")
    return made


def test_keys_are_guessed_for_each_file_and_told(project: Path, folder: Path, run: Run) -> None:
    said = run("import", project, folder)
    assert said.err.splitlines() == [
        "a.csv: text ← النص, title ← العنوان, published ← التاريخ",
        "b.jsonl: text ← body, title ← headline",
    ]
    assert "added: 2 articles" in said.out
    assert "خبر عاجل" in run("list", project).out


def test_a_key_that_is_told_overrides_the_guess(project: Path, folder: Path, run: Run) -> None:
    said = run("import", project, folder / "b.jsonl", "--title-key", "lead")
    assert said.err == "b.jsonl: text ← body, title ← lead\n"
    assert "مقدمة" in run("list", project).out


def test_keys_that_are_all_told_or_ours_say_nothing(
    project: Path, folder: Path, tmp_path: Path, run: Run
) -> None:
    keys = ("--text-key", "body", "--title-key", "headline")
    assert run("import", project, folder / "b.jsonl", *keys).err == ""
    (tmp_path / "c.jsonl").write_text('{"title": "خبر", "text": "نص"}\n', encoding="utf-8")
    assert run("import", project, tmp_path / "c.jsonl").err == ""


def test_a_dry_run_shows_the_first_rows_as_they_are_taken(
    project: Path, folder: Path, run: Run
) -> None:
    said = run("import", project, folder / "b.jsonl", "--dry-run")
    rows = "b.jsonl, row 1:\n  text: نص الخبر الثاني\n  title: خبر\n"
    assert said.out == f"{rows}would add: 1 articles, 0 layers, 0 spans\n"
    assert run("list", project).out == ""


def test_a_file_of_settings_is_no_article(project: Path, tmp_path: Path, run: Run) -> None:
    (tmp_path / "x.json").write_text('{"path": "/tmp", "note": "do not edit this"}', "utf-8")
    said = run("import", project, tmp_path / "x.json")
    assert (said.status, "The key “text” is missing" in said.err) == (1, True)


def test_each_file_has_its_own_encoding_unless_one_is_told(
    project: Path, tmp_path: Path, run: Run
) -> None:
    text = "قال الرئيس إن الحرب انتهت في المدينة وإن السلام قريب"
    names = {"a.txt": "utf-8", "b.txt": "windows-1256", "c.txt": "mac-arabic", "d.txt": "utf-16"}
    folder = tmp_path / "mixed"
    folder.mkdir()
    for number, (name, encoding) in enumerate(names.items()):
        (folder / name).write_bytes(f"{text} {number}".encode(encoding))
    said = run("import", project, folder)
    assert "added: 4 articles" in said.out
    assert [text in run("show", project, str(number)).out for number in range(1, 5)] == 4 * [True]
    told = run("import", project, folder, "--encoding", "windows-1256", "--dry-run")
    assert "would add: 3 articles" in told.out


def test_what_the_scheme_got_is_told(project: Path, lines: Path, run: Run) -> None:
    said = run("import", project, lines, "--label-map", "LOC=place", "--add-labels")
    assert "added to the scheme: label “VERB”, label “PER”" in said.out


def test_files_of_several_people_become_layers(project: Path, tmp_path: Path, run: Run) -> None:
    for name, label in (("Sara", "actor"), ("Ali", "place")):
        path = tmp_path / f"{name}.jsonl"
        path.write_text(f'{{"text": "وصل محمد", "label": [[4, 8, "{label}"]]}}\n', "utf-8")
        done = run("import", project, path, "--annotator", name)
        assert done.status == 0
    assert run("export", project, "--format", "jsonl", "--output", tmp_path / "o.jsonl").status == 0
    lines = [json.loads(line) for line in (tmp_path / "o.jsonl").read_text("utf-8").splitlines()]
    found = [(line["annotator"], [span["label"] for span in line["spans"]]) for line in lines]
    assert found == [("Ali", ["place"]), ("Sara", ["actor"])]
