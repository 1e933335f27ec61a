"""Automatic numbers stand in no text of the file, but on paper, so they are written out."""

from __future__ import annotations

import pytest

from selfreview_gui.formats.digits import digits_of
from selfreview_gui.formats.word_read import read_word
from tests.formats.word_files import p, word_file


def level(at: int, format: str, text: str, more: str = "") -> str:
    start = f'<w:start w:val="1"/><w:numFmt w:val="{format}"/>'
    return f'<w:lvl w:ilvl="{at}">{start}{more}<w:lvlText w:val="{text}"/></w:lvl>'


LEVELS = (
    level(0, "chineseCountingThousand", "%1、")
    + level(1, "chineseCounting", "（%2）")
    + level(2, "decimal", "%3.")
    + level(3, "decimal", "%1.%3.%4", "<w:isLgl/>")
)
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{LEVELS}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="1">{level(0, "bullet", "l")}</w:abstractNum>'
    '<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/>'
    '</w:lvlOverride></w:num><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>'
)  # fmt: skip


def numbered(text: str, at: int, id: int = 5) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{id}"/></w:numPr>')


def read(*paragraphs: str) -> list[str]:
    document = read_word(word_file("".join(paragraphs), numbering=NUMBERING))
    return [each.text for each in document.paragraphs]


def test_numbers_go_on_and_begin_again_below_a_higher_one() -> None:
    assert read(
        numbered("问题", 0), numbered("政治", 1), numbered("组织", 1), p("其间的话"), numbered("一点", 2),
        numbered("原因", 0), numbered("学习", 1),
    ) == ["一、问题", "（一）政治", "（二）组织", "其间的话", "1.一点", "二、原因", "（一）学习"]  # fmt: skip


def test_digits_without_a_mark_are_kept_apart_from_the_text() -> None:
    assert read(numbered("问题", 0), numbered("学习", 3)) == ["一、问题", "1.1.1 学习"]


def test_a_list_may_begin_elsewhere() -> None:
    assert read(numbered("甲", 0), numbered("乙", 0, 6), numbered("丙", 0, 6)) == [
        "一、甲",
        "三、乙",
        "四、丙",
    ]


def test_no_list_no_number() -> None:
    assert read(numbered("甲", 0, 0), numbered("乙", 0, 99)) == ["甲", "乙"]


def test_numbers_are_remarked_once_and_counted_in_positions() -> None:
    document = read_word(word_file(numbered("甲", 0) + numbered("乙", 0), numbering=NUMBERING))
    assert [(each.kind, each.text) for each in document.remarks] == [("numbering", "一、 二、")]
    assert [each.position(0) for each in document.paragraphs] == [0, 4]


def test_a_bullet_is_left_out_and_remarked() -> None:
    document = read_word(word_file(numbered("甲", 0, 7), numbering=NUMBERING))
    assert [each.text for each in document.paragraphs] == ["甲"]
    assert [each.kind for each in document.remarks] == ["bullet"]


def test_a_style_may_bring_the_number() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/>'
        '<w:pPr><w:numPr><w:numId w:val="8"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    )
    linked = '<w:pStyle w:val="2"/>'
    levels = level(0, "decimal", "%1") + level(1, "chineseCounting", "（%2）", linked)
    numbering = (
        f'<w:abstractNum w:abstractNumId="3">{levels}</w:abstractNum>'
        '<w:num w:numId="8"><w:abstractNumId w:val="3"/></w:num>'
    )
    document = read_word(word_file(p("政治", linked) + p("组织", linked), styles=styles, numbering=numbering))
    assert [each.text for each in document.paragraphs] == ["（一）政治", "（二）组织"]


@pytest.mark.parametrize(
    ("format", "count", "written"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 3, "03"),
        ("decimalFullWidth", 10, "１０"),
        ("decimalEnclosedCircleChinese", 20, "⑳"),
        ("decimalEnclosedCircle", 21, "21"),
        ("chineseCounting", 10, "十"),
        ("chineseCountingThousand", 21, "二十一"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseLegalSimplified", 3, "叁"),
        ("ideographTraditional", 2, "乙"),
        ("lowerLetter", 27, "aa"),
        ("upperLetter", 2, "B"),
        ("lowerRoman", 14, "xiv"),
        ("upperRoman", 9, "IX"),
        ("upperRoman", 1_000_000, "1000000"),
        ("ordinalText", 2, "2"),
        ("none", 2, ""),
    ],
)
def test_number_formats(format: str, count: int, written: str) -> None:
    assert digits_of(format, count) == written
