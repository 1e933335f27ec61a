"""Plain text in the encodings that Chinese offices use."""

from __future__ import annotations

import codecs
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfreview_gui.formats.kinds import UnreadableError
from selfreview_gui.formats.text import decode, read_text

PAPER = (
    "某局机关党支部对照检查材料\n\n"
    "一、存在的主要问题\n"
    "\u3000\u3000（一）理论学习不够深入。2024年集中学习12次，仍有“以干代学”的现象……\n"
)
TRADITIONAL = "一、存在的主要問題\n學習貫徹不夠深入，聯繫實際不夠緊密，黨員教育管理不夠嚴格。\n"


@pytest.mark.parametrize("text", [PAPER, TRADITIONAL, "目录", "联通", "plain text"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030"])
def test_every_encoding_gives_the_same_text(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("text", [PAPER, TRADITIONAL])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_needs_no_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_a_mark_alone_is_an_empty_text() -> None:
    assert decode(codecs.BOM_UTF8) == decode(codecs.BOM_UTF16_LE) == ""


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1))
def test_marked_utf_8_is_always_read_as_it_is(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode()) == text


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)),
        bytes(64),
        b"\x00\x01\x02\x03binary\xff\xfe\x00",
        PAPER.encode("utf-8")[:-10] + b"\xff\xff\xff",
        PAPER.encode("shift-jis", "ignore")[:40] + b"\x80\xa0\xfd",
        codecs.BOM_UTF16_LE + b"\x00\xd8A",
        codecs.BOM_UTF8 + b"\xff",
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="请"):
        decode(data)


@given(st.binary())
def test_any_bytes_are_read_or_refused_and_never_break(data: bytes) -> None:
    with contextlib.suppress(UnreadableError):
        assert "\0" not in decode(data)


def test_blank_lines_and_indents_are_layout_and_positions_count_the_text() -> None:
    document = read_text(PAPER.encode("gb18030"))
    assert [each.text[:5] for each in document.paragraphs] == ["某局机关党", "一、存在的", "（一）理论"]
    assert [PAPER[each.position(0) :][:3] for each in document.paragraphs] == ["某局机", "一、存", "（一）"]


@pytest.mark.parametrize("line_break", ["\r\n", "\n", "\r"])
def test_a_line_break_counts_one_character_on_every_system(line_break: str) -> None:
    document = read_text(f"甲{line_break}{line_break}乙".encode("utf-8-sig"))
    assert [each.position(0) for each in document.paragraphs] == [0, 3]


def test_tabs_stay_and_stray_controls_are_taken_out_and_remarked() -> None:
    text = "序号\t问题" + "学习不深入，联系不紧密。" * 10 + "思想\x07不重视。\x1a"
    document = read_text(text.encode())
    (paragraph,) = document.paragraphs
    assert paragraph.text == text.replace("\x07", "").replace("\x1a", "")
    assert text[paragraph.position(paragraph.text.index("不重视"))] == "不"
    assert [(each.kind, text[each.start : each.end]) for each in document.remarks] == [
        ("debris", "\x07"),
        ("debris", "\x1a"),
    ]
