"""A Word file: what stands on paper is read, in order, and nothing else is lost in silence."""

from __future__ import annotations

import pytest

from selfreview_gui.formats.word_read import read_word
from selfreview_gui.review.document import Document, Kind
from tests.formats.word_files import p, r, word_file, zip_file


def lines(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def remarks(document: Document) -> list[tuple[str, str]]:
    return [(remark.kind, remark.text) for remark in document.remarks]


def test_paragraphs_are_read_in_order_and_blank_ones_left_out() -> None:
    document = read_word(word_file(p("一、问题") + p("") + p("\u3000\u3000学习不深。")))
    assert lines(document) == ["一、问题", "学习不深。"]


def test_positions_count_one_paragraph_a_line_with_blank_ones_and_indents() -> None:
    document = read_word(word_file(p("一、问题") + p("") + p("\u3000\u3000学习不深。")))
    text = "一、问题\n\n\u3000\u3000学习不深。"
    assert [text[each.position(0)] for each in document.paragraphs] == ["一", "学"]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", "甲\t乙"),
        ("<w:r><w:t>甲</w:t><w:noBreakHyphen/><w:t>乙</w:t></w:r>", "甲-乙"),
        ("<w:r><w:t>甲</w:t><w:softHyphen/><w:t>乙</w:t></w:r>", "甲乙"),
        (f"<w:hyperlink>{r('甲')}</w:hyperlink>{r('乙')}", "甲乙"),
        (f"<w:smartTag><w:smartTagPr/>{r('甲')}</w:smartTag>", "甲"),
        (f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{r('甲')}</w:sdtContent></w:sdt>", "甲"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t></w:r>', "☑是"),
        ('<w:r><w:sym w:font="宋体" w:char="2460"/></w:r>', "①"),
        (f"<w:r><w:ruby><w:rt>{r('jia')}</w:rt><w:rubyBase>{r('甲')}</w:rubyBase></w:ruby></w:r>", "甲"),
        (f"<w:bdo>{r('甲')}</w:bdo>", "甲"),
        (f"<mc:AlternateContent><mc:Choice>{r('新')}</mc:Choice></mc:AlternateContent>", "新"),
    ],
)  # fmt: skip
def test_what_stands_inside_a_paragraph_is_read(inside: str, text: str) -> None:
    assert lines(read_word(word_file(p(inside)))) == [text]


def test_a_line_break_begins_a_new_paragraph_and_a_page_break_does_where_text_follows() -> None:
    broken = "<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>"
    paged = (
        '<w:r><w:br w:type="page"/><w:t>丙</w:t><w:br w:type="page"/><w:t>丁</w:t><w:br w:type="page"/></w:r>'
    )
    document = read_word(word_file(p(broken) + p(paged) + p("戊")))
    assert lines(document) == ["甲", "乙", "丙", "丁", "戊"]
    assert [each.position(0) for each in document.paragraphs] == [0, 2, 4, 6, 8]


def test_an_unknown_symbol_leaves_a_box_and_a_remark() -> None:
    document = read_word(word_file(p('<w:r><w:sym w:font="Wingdings 3" w:char="F041"/></w:r>')))
    assert lines(document) == ["□"]
    assert remarks(document) == [("symbol", "Wingdings 3 F041")]


def test_tracked_insertions_are_read_and_deletions_remarked_where_they_stood() -> None:
    changed = (
        r("学习")
        + f"<w:del>{r('很').replace('w:t', 'w:delText')}</w:del>"
        + f"<w:ins>{r('不够')}</w:ins><w:ins>{r('十分')}</w:ins>"
        + f"<w:moveFrom>{r('走了')}</w:moveFrom><w:moveTo>{r('来了')}</w:moveTo>"
    )
    document = read_word(word_file(p(changed)))
    assert lines(document) == ["学习不够十分来了"]
    assert [(each.kind, each.text, each.start, each.end) for each in document.remarks] == [
        ("deleted", "很", 2, 2),
        ("inserted", "不够十分来了", 2, 8),
        ("deleted", "走了", 6, 6),
    ]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    document = read_word(word_file(p("学习", "<w:rPr><w:del/></w:rPr>") + p("不深")))
    assert lines(document) == ["学习不深"]
    assert remarks(document) == [("deleted", "\n")]


def test_a_whole_deleted_paragraph_leaves_no_line() -> None:
    gone = f"<w:del>{r('旧的').replace('w:t', 'w:delText')}</w:del>"
    document = read_word(word_file(p(gone, "<w:rPr><w:del/></w:rPr>") + p("新的")))
    assert lines(document) == ["新的"]
    assert remarks(document) == [("deleted", "旧的\n")]


def test_the_result_of_a_field_is_read_and_its_code_is_not() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("2024年1月7日")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        + f'<w:fldSimple w:instr=" PAGE ">{r("9")}</w:fldSimple>'
        + f'<w:fldSimple w:instr=" AUTHOR ">{r("某支部")}</w:fldSimple>'
    )
    assert lines(read_word(word_file(p(field)))) == ["2024年1月7日某支部"]


def test_a_field_that_never_ends_does_not_swallow_the_paper() -> None:
    open_field = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>'
    assert lines(read_word(word_file(p(open_field) + p("正文")))) == ["正文"]


def test_hidden_text_is_not_on_paper() -> None:
    document = read_word(
        word_file(p(r("看得见") + r("看不见", "<w:vanish/>") + r("的", '<w:vanish w:val="0"/>')))
    )
    assert lines(document) == ["看得见的"]
    assert remarks(document) == [("hidden", "看不见")]


STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>{more}</w:style>'
    for id, name, more in (
        ("1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
        ("mine", "我的", '<w:basedOn w:val="1"/>'),
        ("a3", "Title", ""),
        ("round", "甲", '<w:basedOn w:val="round"/>'),
    )
)


@pytest.mark.parametrize(
    ("properties", "kind", "level"),
    [
        ('<w:pStyle w:val="1"/>', Kind.HEADING, 1),
        ('<w:pStyle w:val="mine"/>', Kind.HEADING, 1),
        ('<w:pStyle w:val="mine"/><w:outlineLvl w:val="1"/>', Kind.HEADING, 2),
        ('<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>', Kind.BODY, 0),
        ('<w:outlineLvl w:val="3"/>', Kind.HEADING, 4),
        ('<w:outlineLvl w:val="6"/>', Kind.BODY, 0),
        ('<w:pStyle w:val="a3"/>', Kind.TITLE, 0),
        ('<w:pStyle w:val="round"/>', Kind.BODY, 0),
        ('<w:pStyle w:val="absent"/>', Kind.BODY, 0),
        ("", Kind.BODY, 0),
    ],
)
def test_the_outline_level_and_the_title_come_from_the_file(properties: str, kind: Kind, level: int) -> None:
    (paragraph,) = read_word(word_file(p("甲", properties), styles=STYLES)).paragraphs
    assert (paragraph.kind, paragraph.level) == (kind, level)


def test_a_strict_file_reads_like_any_other() -> None:
    document = (
        f'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">{p("甲")}</w:document>'
    )
    assert lines(read_word(zip_file({"word/document.xml": document}))) == ["甲"]
