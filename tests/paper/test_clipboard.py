"""What is copied: HTML that Word, WPS and LibreOffice take with its formatting, and plain text."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from selfreview_gui.gui.paper.clipboard import clipboard
from selfreview_gui.gui.paper.html import page_html
from selfreview_gui.gui.paper.layout import lay_out
from selfreview_gui.review.document import Document, Kind, Paragraph, Span
from selfreview_gui.review.page import STANDARD, Page
from tests.paper.documents import document, heading, note, paragraph, table
from tests.rendering import office

pytestmark = pytest.mark.usefixtures("qapp")
PAPER = document(
    paragraph("岚渡县档案馆党支部2025年度组织生活会对照检查材料", Kind.TITLE),
    heading("一、存在的问题"),
    Paragraph((Span("（一）作风方面。", level=2), Span("“不够”<实>&细。"))),
    note("附件：1.", "问题清单"),
    note("2.", "整改清单"),
    paragraph("中共岚渡县档案馆支部委员会", Kind.SIGNATURE),
    paragraph("2026年1月7日", Kind.DATE),
    tables=(table(("1", "甲\n乙", "丙")),),
)

Styles = dict[str, str]


class Reader(HTMLParser):
    """The paragraphs of a page with their styles and those of their spans; void tags are left out."""

    def __init__(self) -> None:
        super().__init__()
        self.paragraphs: list[tuple[Styles, list[tuple[Styles, str]]]] = []
        self.open: list[str] = []
        self.cells: list[int] = []
        self.headings: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        style = styles(dict(attrs).get("style") or "")
        if tag in ("br", "meta"):
            if tag == "br":
                self.handle_data("\n")
            return
        self.open.append(tag)
        if tag == "p":
            self.paragraphs.append((style, []))
        elif tag == "span":
            self.paragraphs[-1][1].append((style, ""))
        elif tag == "tr":
            self.cells.append(0)
        elif tag == "td":
            self.cells[-1] += 1

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "span" in self.open:
            spans = self.paragraphs[-1][1]
            spans[-1] = (spans[-1][0], spans[-1][1] + data)
            if "thead" in self.open:
                self.headings.append(data)


def styles(said: str) -> Styles:
    return {name: value for name, _, value in (each.partition(":") for each in said.split(";") if each)}


def read(wanted: Document = PAPER, page: Page = STANDARD) -> Reader:
    reader = Reader()
    reader.feed(page_html(lay_out(wanted, page)))
    assert reader.open == []
    return reader


def found(reader: Reader, beginning: str) -> tuple[Styles, list[tuple[Styles, str]]]:
    """Return the paragraph that begins so."""
    return next(
        each for each in reader.paragraphs if "".join(text for _, text in each[1]).startswith(beginning)
    )


def test_every_paragraph_stands_there_in_its_order() -> None:
    written = ["".join(text for _, text in spans) for _, spans in read().paragraphs]
    assert written == [
        "岚渡县档案馆党支部2025年度\n组织生活会对照检查材料",
        "\xa0",
        "一、存在的问题",
        "（一）作风方面。“不够”<实>&细。",
        "\xa0",
        "附件：1.问题清单",
        "2.整改清单",
        "\xa0",
        "中共岚渡县档案馆支部委员会",
        "2026年1月7日",
        *("附件1", "\xa0", "问题清单", "\xa0", "序号", "存在的主要问题", "整改措施", "1", "甲", "乙", "丙"),
    ]


def test_the_text_has_its_indent_its_exact_lines_and_both_edges_straight() -> None:
    layout, spans = found(read(), "（一）")
    assert layout["text-indent"] == "31.5pt"
    assert layout["mso-char-indent-count"] == "2.0"
    assert layout["line-height"] == "28.95pt"
    assert layout["mso-line-height-rule"] == "exactly"
    assert layout["text-align"] == "justify"
    assert [style["mso-fareast-font-family"] for style, _ in spans] == ["'楷体_GB2312'", "'仿宋_GB2312'"]
    assert {(style["font-size"], style["letter-spacing"]) for style, _ in spans} == {("16pt", "-0.25pt")}


def test_headings_are_headings() -> None:
    layout, ((style, _),) = found(read(), "一、")
    assert (layout["mso-outline-level"], layout["page-break-after"]) == ("1", "avoid")
    assert style["font-family"] == "'黑体'"


def test_the_title_is_centred_and_large() -> None:
    layout, ((style, _),) = found(read(), "岚渡县")
    assert layout["text-align"] == "center"
    assert (style["font-size"], style["letter-spacing"]) == ("22pt", "0pt")


def test_the_signature_stands_two_characters_from_the_right_and_the_date_below_its_third() -> None:
    reader = read()
    signature, _ = found(reader, "中共")
    date, _ = found(reader, "2026年")
    assert (signature["text-align"], signature["margin-right"]) == ("right", "31.5pt")
    # Below the signature's third of 13 characters stand 3 Han characters, 6 digits and 5 gaps between them.
    width = 3 * 15.75 + 6 * 7.75 + 5 * 3.75
    assert date["text-align"] == "right"
    assert float(date["margin-right"].removesuffix("pt")) == pytest.approx(13 * 15.75 - width, abs=1)


def test_the_note_of_attachments_hangs_under_its_names() -> None:
    layout, _ = found(read(), "2.")
    left, indent = (float(layout[name].removesuffix("pt")) for name in ("margin-left", "text-indent"))
    assert left + indent == pytest.approx(5 * 15.75)
    assert indent < 0


def test_digits_have_the_latin_face() -> None:
    _, spans = found(read(page=replace(STANDARD, latin="Times New Roman")), "2026年")
    assert [(text, style["font-family"]) for style, text in spans] == [
        ("2026", "'Times New Roman'"),
        ("年", "'仿宋_GB2312'"),
        ("1", "'Times New Roman'"),
        ("月", "'仿宋_GB2312'"),
        ("7", "'Times New Roman'"),
        ("日", "'仿宋_GB2312'"),
    ]


def test_an_attachment_begins_a_page_and_repeats_its_headings() -> None:
    reader = read()
    assert found(reader, "附件1")[0]["page-break-before"] == "always"
    assert reader.headings == ["序号", "存在的主要问题", "整改措施"]
    assert reader.cells == [3, 3]


def test_a_font_named_by_somebody_stays_within_its_style() -> None:
    page = replace(STANDARD, body=replace(STANDARD.body, font="a'\";b<c>"))
    _, spans = found(read(page=page), "（一）")
    assert spans[-1][0]["font-family"] == "'abc'"


def test_the_plain_text_has_two_wide_spaces_for_an_indent() -> None:
    copied = clipboard(PAPER)
    assert copied.hasHtml()
    assert copied.text().splitlines()[:3] == [
        "岚渡县档案馆党支部2025年度组织生活会对照检查材料",
        "　　一、存在的问题",
        "　　（一）作风方面。“不够”<实>&细。",
    ]


def test_nothing_written_yet_can_be_copied() -> None:
    assert clipboard(Document()).text() == ""


def test_libreoffice_takes_it_with_its_formatting(tmp_path: Path) -> None:
    office.require()
    import docx

    (tmp_path / "copied.html").write_text(page_html(lay_out(PAPER)), "utf-8")
    office.convert(
        [tmp_path / "copied.html"], "docx:MS Word 2007 XML", tmp_path, "--infilter=HTML (StarWriter)"
    )
    made = docx.Document(str(tmp_path / "copied.docx"))
    lines = {each.text: each for each in made.paragraphs if each.text.strip()}
    text = lines["（一）作风方面。“不够”<实>&细。"]
    assert text.paragraph_format.first_line_indent.pt == pytest.approx(31.5, abs=0.1)
    assert text.paragraph_format.line_spacing.pt == pytest.approx(28.95, abs=0.1)
    assert {run.font.size.pt for run in text.runs if run.font.size} == {16}
    signature = lines["中共岚渡县档案馆支部委员会"]
    assert signature.paragraph_format.right_indent.pt == pytest.approx(31.5, abs=0.1)
    (made_table,) = made.tables
    assert [cell.text for cell in made_table.rows[1].cells] == ["1", "甲\n乙", "丙"]
    assert "tblHeader" in made_table.rows[0]._tr.xml
