"""Slots of annotations in XMI, as INCEpTION writes them."""

from pathlib import Path

from written import only_article

CAS = """<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"
 xmlns:custom="http:///webanno/custom.ecore" xmlns:pos="http:///org/dkpro/core/x.ecore"
 xmi:version="2.0">
 <custom:Event xmi:id="2" sofa="1" begin="0" end="3" kind="say" size="12" roles="12 13 14"/>
 <custom:Event xmi:id="3" sofa="1" begin="9" end="14" kind="go" size="7" roles="15"/>
 <custom:News xmi:id="4" sofa="1" begin="4" end="8" label="ACTOR"/>
 <pos:Token xmi:id="5" sofa="1" begin="0" end="3"/>
 <custom:EventRolesLink xmi:id="12" role="Speaker" target="4"/>
 <custom:EventRolesLink xmi:id="13" role="Topic" target="3"/>
 <custom:EventRolesLink xmi:id="14" role="Word" target="5"/>
 <custom:EventRolesLink xmi:id="15" target="4"/>
 <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString="قال محمد وسافر"/>
 <cas:View sofa="1" members="2 3 4 5"/>
</xmi:XMI>"""


def test_what_fills_a_slot_is_related_by_its_role(tmp_path: Path) -> None:
    found = only_article(tmp_path / "x.xmi", CAS.encode())
    texts = {span.id: span.text for span in found.spans}
    assert sorted((x.label, texts[x.source], texts[x.target]) for x in found.relations) == [
        ("Speaker", "قال", "محمد"),
        ("Topic", "قال", "وسافر"),
        ("roles", "وسافر", "محمد"),
    ]


def test_numbers_that_are_no_links_stay_values(tmp_path: Path) -> None:
    found = only_article(tmp_path / "x.xmi", CAS.encode())
    events = [span.attributes for span in found.spans if span.label == "Event"]
    assert events == [{"kind": "say", "size": 12}, {"kind": "go", "size": 7}]
