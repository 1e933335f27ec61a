"""What Word and WPS put into files beside plain paragraphs: controls, hidden text, old drawings, odd names."""

from __future__ import annotations

import pytest

from selfreview_gui.formats.word_read import read_word
from selfreview_gui.review.document import Document, Kind
from tests.formats.word_files import p, r, word_file, zip_file

STRICT = "http://purl.oclc.org/ooxml/"
OPEN = "http://schemas.openxmlformats.org/"


def lines(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def remarks(document: Document) -> list[tuple[str, str]]:
    return [(remark.kind, remark.text) for remark in document.remarks]


def control(inside: str) -> str:
    return f"<w:sdt><w:sdtPr><w:tag/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def cell(text: str) -> str:
    return f"<w:tc>{p(text)}</w:tc>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (control(p("甲") + p("乙")) + p("丙"), ["甲", "乙", "丙"]),
        (control(control(p("甲")) + control(p(control(r("乙"))))), ["甲", "乙"]),
        (p(control(r("甲") + control(r("乙"))) + r("丙")), ["甲乙丙"]),
        (control(f"<w:tbl>{row(cell('甲'), cell('乙'))}</w:tbl>"), ["甲\t乙"]),
        (f"<w:tbl>{control(row(cell('甲'), cell('乙')))}{row(cell('丙'), control(cell('丁')))}</w:tbl>",
         ["甲\t乙", "丙\t丁"]),
        (f"<w:tbl>{row(cell('甲'), f'<w:tc>{control(p(chr(0x4E59)))}</w:tc>')}</w:tbl>", ["甲\t乙"]),
        (f"<w:customXml>{p('甲')}{p(f'<w:customXml>{r(chr(0x4E59))}</w:customXml>')}</w:customXml>", ["甲", "乙"]),
    ],
)  # fmt: skip
def test_controls_are_read_in_order_wherever_they_stand(body: str, expected: list[str]) -> None:
    assert lines(read_word(word_file(body))) == expected


HIDING = "".join(
    f'<w:style w:type="{type}" w:styleId="{id}"><w:name w:val="{id}"/>{more}</w:style>'
    for type, id, more in (
        ("paragraph", "form", "<w:rPr><w:vanish/></w:rPr>"),
        ("paragraph", "shown", '<w:basedOn w:val="form"/><w:rPr><w:vanish w:val="0"/></w:rPr>'),
        ("character", "secret", "<w:rPr><w:vanish/></w:rPr>"),
    )
)


def test_text_is_hidden_by_its_style_too() -> None:
    """What is copied from a page with a form leaves 窗体顶端 and 窗体底端 behind, which nobody sees."""
    body = (
        p("窗体顶端", '<w:pStyle w:val="form"/>')
        + p(
            r("看")
            + r("不见", '<w:rStyle w:val="secret"/>')
            + r("得", '<w:rStyle w:val="secret"/><w:vanish w:val="0"/>')
        )
        + p("见", '<w:pStyle w:val="shown"/>')
    )
    document = read_word(word_file(body, styles=HIDING))
    assert lines(document) == ["看得", "见"]
    assert remarks(document) == [("hidden", "窗体顶端"), ("hidden", "不见")]


def test_letters_drawn_as_a_picture_are_read() -> None:
    drawn = '<w:r><w:pict><v:shape><v:textpath string="党支部对照检查材料"/></v:shape></w:pict></w:r>'
    document = read_word(word_file(p(drawn + r("正文"))))
    assert lines(document) == ["正文", "党支部对照检查材料"]
    assert remarks(document) == [("textbox", "党支部对照检查材料")]


def test_a_number_by_word_stands_before_a_heading_by_outline_level() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/>'
        '<w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="chineseCounting"/>'
        '<w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>'
    )
    levels = [
        f'<w:outlineLvl w:val="{level}"/><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr>'
        for level in (0, 1)
    ]
    body = p("问题", levels[0]) + p("学习方面", levels[1]) + p("作风方面", levels[1]) + p("措施", levels[0])
    document = read_word(word_file(body, numbering=numbering))
    assert [(each.text, each.kind, each.level) for each in document.paragraphs] == [
        ("一、问题", Kind.HEADING, 1), ("（一）学习方面", Kind.HEADING, 2),
        ("（二）作风方面", Kind.HEADING, 2), ("二、措施", Kind.HEADING, 1),
    ]  # fmt: skip


def strict(data: str) -> str:
    return data.replace(OPEN, STRICT).replace("/2006/", "/")


def test_a_strict_file_reads_alike_with_its_numbers_notes_and_formulas() -> None:
    names = f'xmlns:w="{OPEN}wordprocessingml/2006/main" xmlns:m="{OPEN}officeDocument/2006/math"'
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts = {
        "document": p(r("学习") + note, number) + p("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"),
        "numbering": '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        "footnotes": f'<w:footnote w:id="2">{p("见台账")}</w:footnote>',
    }
    members = {
        f"word/{name}.xml": strict(f"<w:{name} {names}>{inside}</w:{name}>") for name, inside in parts.items()
    }
    rows = "".join(
        f'<Relationship Id="{name}" Type="{STRICT}officeDocument/relationships/{name}" Target="{name}.xml"/>'
        for name in ("numbering", "footnotes")
    )
    members["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{relations}">{rows}</Relationships>'
    document = read_word(zip_file(members))
    assert lines(document) == ["1.学习", "x=1"]
    assert remarks(document) == [("numbering", "1."), ("footnote", "见台账")]


def test_what_wps_adds_of_its_own_is_passed_over() -> None:
    names = (
        f'xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" xmlns:x="{OPEN}wordprocessingml'
        '/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14 wpsCustomData"'
    )
    inside = (
        '<x:p w14:paraId="1"><x:pPr><x:pStyle x:val="2"/><x:tabs><x:tab x:val="left" x:pos="312"/></x:tabs>'
        '</x:pPr><x:r><x:rPr><x:rFonts x:hint="eastAsia"/></x:rPr><x:t>一、问题</x:t></x:r></x:p>'
        '<wpsCustomData:extension><wpsCustomData:data name="甲"/></wpsCustomData:extension>'
    )
    document = read_word(
        zip_file({"word/document.xml": f"<x:document {names}><x:body>{inside}</x:body></x:document>"})
    )
    assert lines(document) == ["一、问题"]
    assert document.remarks == ()


@pytest.mark.parametrize(
    "kind", ["document.macroEnabled.main", "template.main", "template.macroEnabledTemplate.main"]
)
def test_templates_and_files_with_macros_are_word_files(kind: str) -> None:
    types = f'<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.{kind}+xml"/></Types>'
    data = zip_file(
        {
            "[Content_Types].xml": types,
            "word/document.xml": f'<w:document xmlns:w="{OPEN}wordprocessingml/2006/main">{p("甲")}</w:document>',
            "word/vbaProject.bin": "Sub AutoOpen()",
        }
    )
    assert lines(read_word(data)) == ["甲"]


@pytest.mark.parametrize("digits", ["99999999999", "9" * 5_000, "-1", "一", ""])
def test_numbers_beyond_all_measure_are_none(digits: str) -> None:
    properties = (
        f'<w:outlineLvl w:val="{digits}"/><w:numPr><w:ilvl w:val="{digits}"/><w:numId w:val="1"/></w:numPr>'
    )
    numbering = (
        f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="{digits}"/><w:lvlText w:val="%1."/>'
        '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    assert lines(read_word(word_file(p("甲", properties), numbering=numbering))) == ["1.甲"]


def test_a_main_part_that_is_named_wrongly_is_looked_for_where_it_usually_is() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="1"'
        f' Type="{OPEN}officeDocument/2006/relationships/officeDocument" Target="word/gone.xml"/></Relationships>'
    )
    document = f'<w:document xmlns:w="{OPEN}wordprocessingml/2006/main">{p("甲")}</w:document>'
    assert lines(read_word(zip_file({"_rels/.rels": relations, "word/document.xml": document}))) == ["甲"]
