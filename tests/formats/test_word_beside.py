"""What stands beside the paragraphs of a Word file: notes, margins, tables, boxes, pictures."""

from __future__ import annotations

from selfreview_gui.formats.word_read import read_word
from selfreview_gui.review.document import Document
from tests.formats.word_files import p, r, word_file


def lines(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def remarks(document: Document) -> list[tuple[str, str]]:
    return [(remark.kind, remark.text) for remark in document.remarks]


def test_notes_and_comments_are_remarked_where_their_mark_stands() -> None:
    marked = (
        r("学习")
        + '<w:r><w:footnoteReference w:id="2"/></w:r>'
        + r("不深")
        + '<w:r><w:commentReference w:id="0"/><w:endnoteReference w:id="1"/></w:r>'
    )
    document = read_word(
        word_file(
            p(marked),
            footnotes=f'<w:footnote w:id="2">{p("见台账")}</w:footnote>',
            endnotes=f'<w:endnote w:id="1">{p("见附件")}</w:endnote>',
            comments=f'<w:comment w:id="0">{p("请写具体")}{p("举一例")}</w:comment>',
        )
    )
    assert lines(document) == ["学习不深"]
    assert [(each.kind, each.text, each.start) for each in document.remarks] == [
        ("footnote", "见台账", 2),
        ("comment", "请写具体\n举一例", 4),
        ("endnote", "见附件", 4),
    ]


def test_a_comment_that_refers_to_itself_ends() -> None:
    reference = '<w:r><w:commentReference w:id="0"/></w:r>'
    endless = f'<w:comment w:id="0">{p(reference)}</w:comment>'
    document = read_word(word_file(p(reference + r("甲")), comments=endless))
    assert lines(document) == ["甲"]


def test_a_header_is_remarked_and_a_page_number_is_not() -> None:
    number = (
        r("— ")
        + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
        + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("7")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        + r(" —")
    )
    document = read_word(word_file(p("正文"), header=p("内部材料"), footer=p(number)))
    assert lines(document) == ["正文"]
    assert remarks(document) == [("header", "内部材料")]


def test_a_table_is_read_row_by_row() -> None:
    def cell(*texts: str) -> str:
        return f"<w:tc><w:tcPr/>{''.join(map(p, texts))}</w:tc>"

    head = f"<w:tr>{cell('问题')}{cell('')}{cell('措施', '时限')}</w:tr>"
    rows = head + f"<w:tr>{cell('甲')}{cell('乙')}{cell('丙')}</w:tr>"
    document = read_word(word_file(p("前") + f"<w:tbl><w:tblPr/>{rows}</w:tbl>" + p("后")))
    assert lines(document) == ["前", "问题\t\t措施 时限", "甲\t乙\t丙", "后"]
    assert [(each.kind, each.text, each.start) for each in document.remarks] == [
        ("table", "问题\t\t措施 时限\n甲\t乙\t丙", 2)
    ]
    assert document.paragraphs[3].position(0) == len("前\n问题\t\t措施 时限\n甲\t乙\t丙\n")


def test_a_table_of_one_cell_is_only_a_frame() -> None:
    frame = f"<w:tbl><w:tr><w:tc>{p('甲')}{p('乙')}</w:tc></w:tr></w:tbl>"
    document = read_word(word_file(frame))
    assert lines(document) == ["甲", "乙"]
    assert document.remarks == ()


def test_a_text_box_is_read_once_and_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('框里')}</w:txbxContent>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    document = read_word(word_file(p(both + r("框外")) + p("后")))
    assert lines(document) == ["框外", "框里", "后"]
    assert [(each.kind, each.text, each.start, each.end) for each in document.remarks] == [
        ("textbox", "框里", 3, 5)
    ]


def test_pictures_objects_and_other_files_are_remarked() -> None:
    inside = "<w:r><w:drawing><a:blip/></w:drawing><w:object><v:imagedata/><v:OLEObject/></w:object></w:r>"
    document = read_word(word_file(p(inside + r("图")) + "<w:altChunk/>"))
    assert [kind for kind, _ in remarks(document)] == ["picture", "object", "embedded"]
