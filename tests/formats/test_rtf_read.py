"""An RTF file: groups, code pages, numbers of characters, and what stands beside the text."""

from __future__ import annotations

from collections import Counter

import pytest
from striprtf.striprtf import rtf_to_text

from selfreview_gui.formats import limits, rtf_read
from selfreview_gui.formats.kinds import UnreadableError
from selfreview_gui.formats.rtf_read import read_rtf
from selfreview_gui.review.document import Document, Kind
from tests.formats.made_files import PAPERS, made

FONTS = rb"{\fonttbl{\f0\fcharset134 \'cb\'ce\'cc\'e5;}{\f1\fcharset0 Times;}{\f2\fcharset2 Wingdings;}}"


def read(body: bytes, head: bytes = rb"\ansi\ansicpg936\deff0") -> Document:
    return read_rtf(rb"{\rtf1" + head + FONTS + body + b"}")


def lines(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def remarks(document: Document) -> list[tuple[str, str]]:
    return [(remark.kind, remark.text) for remark in document.remarks]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"\'b5\'b3\'d6\'a7\'b2\'bf", "党支部"),
        (rb"\f1 \'b5\'b3\'d6\'a7\'b2\'bf", "党支部"),
        ("党支部".encode("gbk"), "党支部"),
        (rb"\'b5" + b"\r\n" + rb"\'b3", "党"),
        (rb"\'95\'5c\'95\\", "昞昞"),
        (rb"\uc1\u20826?\u25903\'3f\u-28440 ?", "党支部"),
        (rb"\uc2\u20826\'b5\'b3\u25903\'d6\'a7A", "党支A"),
        (rb"\uc0\u20826 A", "党A"),
        (rb"\uc1{\uc0\u20826 A}\u25903?B", "党A支B"),
        (rb"\u-10174?\u-8265?", "𠮷"),
        (rb"\u-10174?A", "\ufffdA"),
        (rb"\{a\}\\b\~c\_d\-e", "{a}\\b\xa0c-de"),
        (rb"\ldblquote a\rdblquote\emdash\bullet", "“a”—•"),
        (rb"{\upr{a}{\*\ud{\u20826 ?}}}b", "党b"),
        (rb"{\*\unknown x}a{\info{\title t}}", "a"),
        (rb"a{\bin3 }}}}b", "ab"),
        (rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt a}}b", "ab"),
        (rb"{\field{\*\fldinst PAGE}{\fldrslt 3}}b", "b"),
        (rb"{\f2 \'fe}\f0 a", "☑a"),
    ],
)
def test_what_stands_for_text_is_read(body: bytes, text: str) -> None:
    assert read(body).text == text


def test_other_code_pages_are_read_by_the_file_and_by_the_font() -> None:
    assert read(rb"\f9 \'c4\'d2", rb"\ansi\ansicpg950").text == "囊"
    western = rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f5\fcharset134 x;}}\f5\'b5\'b3\f0\'93a\'94}"
    assert read_rtf(western).text == "党“a”"


def test_a_sign_of_an_unknown_font_leaves_a_box_and_a_remark() -> None:
    document = read(rb"{\f2 \'41}\f0 a")
    assert (document.text, remarks(document)) == ("□a", [("symbol", "Wingdings F041")])


def test_paragraphs_breaks_and_positions_are_those_of_a_word_file() -> None:
    document = read(rb"a\par\par  b\line c\page d\sect e")
    assert lines(document) == ["a", "b", "c", "d", "e"]
    assert [each.position(0) for each in document.paragraphs] == [0, 4, 6, 8, 10]


def test_headings_and_titles_are_known_by_style_and_by_outline_level() -> None:
    styles = rb"{\stylesheet{\s1\outlinelevel0 heading 1;}{\s2\sbasedon1 x;}{\s3 Title;}{\*\cs9 c;}{\s4 \'b1\'ea\'cc\'e2 2;}}"
    body = rb"\pard\s1 a\par\pard\s2 b\par\pard\s3 c\par\pard\outlinelevel1 d\par\pard\s4 e\par\pard f\par"
    found = [(each.kind, each.level) for each in read(styles + body).paragraphs]
    heading = Kind.HEADING
    assert found == [(heading, 1), (heading, 1), (Kind.TITLE, 0), (heading, 2), (heading, 2), (Kind.BODY, 0)]


def test_changes_notes_and_hidden_text_are_remarked() -> None:
    body = rb"a{\deleted x\par}{\revised b}{\v y}{\footnote n}{\footnote\ftnalt m}{\*\annotation k}c\par"
    document = read(body)
    assert lines(document) == ["abc"]
    assert remarks(document) == [
        ("deleted", "x\n"), ("inserted", "b"), ("hidden", "y"),
        ("footnote", "n"), ("endnote", "m"), ("comment", "k"),
    ]  # fmt: skip


def test_headers_are_remarked_once_and_page_numbers_not() -> None:
    document = read(rb"{\header h\par}{\headerl h\par}{\footer\qc\'a1\'aa 1\par}a\par")
    assert remarks(document) == [("header", "h")]


def test_a_table_is_read_by_rows_and_a_frame_as_text() -> None:
    row = rb"\trowd\cellx1\cellx2\pard\intbl a\par b\cell c\cell\row"
    frame = rb"\trowd\cellx1\pard\intbl d\par e\cell\row"
    document = read(row + row + rb"\pard x\par" + frame + rb"\pard y\par")
    assert lines(document) == ["a b\tc", "a b\tc", "x", "d", "e", "y"]
    assert remarks(document) == [("table", "a b\tc\na b\tc")]


def test_a_table_that_never_ends_loses_nothing() -> None:
    assert read(rb"\trowd\cellx1\cellx2\intbl a\cell b").text == "a\tb"


def test_numbers_are_written_out_and_bullets_remarked() -> None:
    document = read(rb"{\listtext\'d2\'bb\'a1\'a2\tab}a\par{\pntext 1\tab}b\par{\listtext\f2\'6c\tab}c\par")
    assert lines(document) == ["一、a", "1 b", "c"]
    assert remarks(document) == [("numbering", "一、 1"), ("bullet", "")]


def test_a_text_box_is_read_behind_its_paragraph_and_pictures_are_remarked() -> None:
    box = rb"{\shp{\*\shpinst{\sp{\sn n}{\sv v}}{\shptxt\pard box\par}}{\shprslt box}}"
    document = read(rb"a" + box + rb"b{\pict\pngblip 89504e47}{\object{\*\objdata 00}{\result r}}\par c\par")
    assert lines(document) == ["abr", "box", "c"]
    assert [kind for kind, _ in remarks(document)] == ["picture", "object", "textbox"]


@pytest.mark.parametrize("paper", PAPERS)
def test_the_characters_are_those_that_another_reader_finds(paper: str) -> None:
    data = made(f"{paper}.rtf").read_bytes()
    theirs = rtf_to_text(data.decode("latin-1"), errors="ignore")  # type: ignore[no-untyped-call]
    assert Counter("".join(read_rtf(data).text.split())) == Counter("".join(theirs.split()))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (rb"{\rtf1 a", "损坏"),
        (rb"{\rtf1 {a}\par {\b b", "损坏"),
        (rb"{\rtf1 a}", ""),
        (rb"{\rtf1 a} {b", ""),
        (b"{\\rtf1" + b"{" * 2000 + b"}" * 2000, "不正常"),
    ],
    ids=["head", "half", "whole", "behind", "deep"],
)
def test_what_is_cut_off_or_too_deep_is_refused(data: bytes, words: str) -> None:
    if not words:
        assert read_rtf(data).text == "a"
        return
    with pytest.raises(UnreadableError, match=words):
        read_rtf(data)


def test_endless_files_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rtf_read, "MOST_TOKENS", 50)
    with pytest.raises(UnreadableError, match="不正常"):
        read(rb"\b a" * 50)
    monkeypatch.undo()
    monkeypatch.setattr(limits, "MOST_PARAGRAPHS", 10)
    with pytest.raises(UnreadableError, match="万段"):
        read(rb"\line a" * 11)
    monkeypatch.setattr(limits, "MOST_CHARACTERS", 10)
    with pytest.raises(UnreadableError, match="万字"):
        read(rb"\'b5\'b3" * 30)
