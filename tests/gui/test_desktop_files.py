from xml.etree import ElementTree as ET

import pytest

from annotator.core.resources import resource_path
from annotator.core.storage.schema import APPLICATION_ID
from annotator.gui.look.icons import DESKTOP_ID

FOLDER = resource_path("desktop")
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def parsed(kind: str) -> ET.Element:
    path = FOLDER / f"{DESKTOP_ID}.{kind}.xml"
    return ET.parse(path).getroot()  # noqa: S314 - our own file


def test_the_type_of_projects_is_told_by_the_header_of_the_file() -> None:
    root = parsed("mime")
    inner = root.findall(f".//{MIME}match/{MIME}match")
    assert [int(one.get("value", "0"), 16) for one in inner] == [APPLICATION_ID]
    globs = [one.get("pattern") for one in root.iter(f"{MIME}glob")]
    assert globs == ["*.anno"]


def test_all_files_speak_of_the_same_app() -> None:
    entry = (FOLDER / f"{DESKTOP_ID}.desktop").read_text(encoding="utf-8")
    info, mime = parsed("metainfo"), parsed("mime")
    kind = next(mime.iter(f"{MIME}mime-type")).get("type")
    assert f"Icon={DESKTOP_ID}\n" in entry
    assert f"MimeType={kind};\n" in entry
    assert info.findtext("id") == DESKTOP_ID
    assert info.findtext("launchable") == f"{DESKTOP_ID}.desktop"
    assert info.findtext("provides/mediatype") == kind


@pytest.mark.parametrize("key", ["Name", "GenericName", "Comment", "Keywords"])
def test_the_desktop_speaks_arabic(key: str) -> None:
    entry = (FOLDER / f"{DESKTOP_ID}.desktop").read_text(encoding="utf-8")
    assert f"\n{key}=" in entry
    assert f"\n{key}[ar]=" in entry
