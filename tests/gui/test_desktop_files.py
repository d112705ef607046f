from xml.etree import ElementTree as ET

import pytest

from annotator.core.resources import resource_path
from annotator.core.storage.schema import APPLICATION_ID
from annotator.gui.icons import DESKTOP_ID

FOLDER = resource_path("desktop")
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def test_the_type_of_projects_is_told_by_the_header_of_the_file() -> None:
    root = ET.parse(FOLDER / f"{DESKTOP_ID}.mime.xml").getroot()
    inner = root.findall(f".//{MIME}match/{MIME}match")
    assert [int(one.get("value", "0"), 16) for one in inner] == [APPLICATION_ID]
    globs = [one.get("pattern") for one in root.iter(f"{MIME}glob")]
    assert globs == ["*.anno"]


def test_all_files_speak_of_the_same_app() -> None:
    entry = (FOLDER / f"{DESKTOP_ID}.desktop").read_text(encoding="utf-8")
    info = ET.parse(FOLDER / f"{DESKTOP_ID}.metainfo.xml").getroot()
    mime = ET.parse(FOLDER / f"{DESKTOP_ID}.mime.xml").getroot()
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
