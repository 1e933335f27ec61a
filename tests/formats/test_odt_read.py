"""An OpenDocument text: its parts, its lists, and what stands beside the text."""

from __future__ import annotations

import pytest

from selfreview_gui.formats import limits
from selfreview_gui.formats.kinds import UnreadableError
from selfreview_gui.formats.odt_read import read_odt
from selfreview_gui.review.document import Document, Kind
from tests.formats.word_files import zip_file

_NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = " ".join(
    f'xmlns:{short}="{_NAMES}{name}:1.0"'
    for short, name in (
        *(("office", "office"), ("text", "text"), ("style", "style"), ("table", "table")),
        *(("draw", "drawing"), ("manifest", "manifest")),
    )
)
TEXT_KIND = "application/vnd.oasis.opendocument.text"


def odt(body: str, styles: str = "", kind: str = TEXT_KIND, **parts: str) -> bytes:
    content = (
        f"<office:document-content {NAMESPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    named = {"styles.xml": parts["styles_part"]} if "styles_part" in parts else {}
    return zip_file({"mimetype": kind, "content.xml": content, **named})


def read(body: str, styles: str = "") -> Document:
    return read_odt(odt(body, styles))


def lines(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def remarks(document: Document) -> list[tuple[str, str]]:
    return [(remark.kind, remark.text) for remark in document.remarks]


def level(at: int, format: str, suffix: str, more: str = "") -> str:
    return (
        f'<text:list-level-style-number text:level="{at}" style:num-format="{format}"'
        f' style:num-suffix="{suffix}" {more}/>'
    )


def item(text: str) -> str:
    return f"<text:list-item><text:p>{text}</text:p></text:list-item>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("甲 \n  乙", "甲 乙"),
        ("甲<text:s/>乙<text:s text:c='3'/>丙", "甲 乙   丙"),
        ("甲<text:tab/>乙", "甲\t乙"),
        ("<text:span>甲</text:span><text:a>乙</text:a>", "甲乙"),
        ("<text:bookmark-start/>甲<text:soft-page-break/>乙", "甲乙"),
        ("第<text:page-number>3</text:page-number>页", "第页"),
        ("<text:date>2024年</text:date>", "2024年"),
        (
            "<text:ruby><text:ruby-base>甲</text:ruby-base><text:ruby-text>jia</text:ruby-text></text:ruby>",
            "甲",
        ),
    ],
)
def test_what_stands_inside_a_paragraph_is_read(inside: str, text: str) -> None:
    assert lines(read(f"<text:p>{inside}</text:p>")) == [text]


def test_headings_have_their_level_and_titles_their_style() -> None:
    styles = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    body = '<text:p text:style-name="P1">题</text:p><text:h text:outline-level="2">甲</text:h><text:h text:outline-level="7">乙</text:h>'
    found = [(each.kind, each.level) for each in read(body, styles).paragraphs]
    assert found == [(Kind.TITLE, 0), (Kind.HEADING, 2), (Kind.BODY, 0)]


def test_lists_are_numbered_level_by_level_and_go_on_where_they_say_so() -> None:
    styles = (
        f'<text:list-style style:name="L">{level(1, "一, 二, 三, ...", "、")}'
        f"{level(2, '1', '.', 'text:display-levels=' + chr(34) + '1' + chr(34))}</text:list-style>"
        '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>'
    )
    body = (
        f'<text:list xml:id="a" text:style-name="L">{item("甲")}<text:list-item><text:p>乙</text:p><text:p>续</text:p>'
        f"<text:list>{item('子')}{item('丑')}</text:list></text:list-item></text:list><text:p>间</text:p>"
        f'<text:list text:continue-list="a" text:style-name="L">{item("丙")}</text:list>'
        f'<text:list text:style-name="L">{item("丁")}</text:list>'
        f'<text:list text:continue-numbering="true" text:style-name="L">{item("戊")}</text:list>'
        f'<text:list text:style-name="B">{item("点")}</text:list>'
    )
    document = read(body, styles)
    assert lines(document) == [
        "一、甲",
        "二、乙",
        "续",
        "1.子",
        "2.丑",
        "间",
        "三、丙",
        "一、丁",
        "二、戊",
        "点",
    ]
    assert remarks(document) == [("numbering", "一、 二、 1. 2. 三、 一、 二、"), ("bullet", "")]


def test_headings_are_numbered_by_the_outline() -> None:
    outline = f"<text:outline-style>{level(1, '1', '.')}{level(2, '1', '', 'text:display-levels=' + chr(34) + '2' + chr(34))}</text:outline-style>"
    part = f"<office:document-styles {NAMESPACES}><office:styles>{outline}</office:styles></office:document-styles>"
    heading = '<text:h text:outline-level="{}">甲</text:h>'
    body = heading.format(1) + heading.format(2) + heading.format(2) + heading.format(1)
    assert lines(read_odt(odt(body, styles_part=part))) == ["1.甲", "1.1 甲", "1.2 甲", "2.甲"]


def test_changes_notes_boxes_and_hidden_text_are_remarked() -> None:
    body = (
        "<text:tracked-changes>"
        '<text:changed-region text:id="d"><text:deletion><text:p>旧</text:p><text:p>文</text:p></text:deletion></text:changed-region>'
        '<text:changed-region text:id="i"><text:insertion/></text:changed-region></text:tracked-changes>'
        '<text:p>甲<text:change text:change-id="d"/><text:change-start text:change-id="i"/>新<text:change-end text:change-id="i"/>'
        '<text:note text:note-class="endnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>尾</text:p></text:note-body></text:note>'
        '<text:span text:style-name="H">藏</text:span>'
        "<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>"
        "<draw:frame><draw:image/></draw:frame><draw:frame><draw:object/></draw:frame>乙</text:p>"
    )
    hidden = '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    document = read(body, hidden)
    assert lines(document) == ["甲新乙", "框"]
    assert remarks(document) == [
        ("deleted", "旧\n文"), ("inserted", "新"), ("endnote", "尾"), ("hidden", "藏"),
        ("picture", ""), ("object", ""), ("textbox", "框"),
    ]  # fmt: skip


def test_a_table_is_read_by_rows_and_a_frame_as_text() -> None:
    def row(*cells: str) -> str:
        inside = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
        return f"<table:table-row>{inside}</table:table-row>"

    document = read(f"<table:table>{row('甲', '乙')}{row('丙')}</table:table>")
    assert lines(document) == ["甲\t乙", "丙"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (odt("", kind="application/vnd.oasis.opendocument.spreadsheet"), "表格"),
        (odt("", kind="application/vnd.oasis.opendocument.presentation"), "演示文稿"),
        (zip_file({"content.xml": f"<office:document-content {NAMESPACES}/>"}), "没有文稿"),
        (zip_file({"content.xml": "<a"}), "损坏"),
        (zip_file({"content.xml": "", "META-INF/manifest.xml": "<manifest:encryption-data/>"}), "打开密码"),
        (zip_file({"content.xml": '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>'}), "不正常"),
        (odt("<text:section>" * 3000 + "</text:section>" * 3000), "损坏"),
    ],
    ids=["sheet", "slides", "empty", "broken", "locked", "entities", "deep"],
)
def test_a_file_that_cannot_be_read_says_why(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableError, match=words):
        read_odt(data)


def test_a_deletion_that_is_shown_without_end_is_shown_once() -> None:
    region = '<text:changed-region text:id="d"><text:deletion><text:p>旧</text:p></text:deletion></text:changed-region>'
    change = '<text:change text:change-id="d"/>'
    body = f"<text:tracked-changes>{region}</text:tracked-changes><text:p>甲{change * 9}</text:p>"
    assert remarks(read(body)) == [("deleted", "旧")]


def test_blanks_without_end_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_CHARACTERS", 5_000)
    with pytest.raises(UnreadableError, match="万字"):
        read("<text:p>" + '<text:s text:c="99999"/>' * 9 + "</text:p>")
