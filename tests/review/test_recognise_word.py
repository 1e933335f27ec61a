"""A paper from Word keeps its structure however its headings are told: by style, level, number or font."""

from __future__ import annotations

import pytest

from selfreview_gui.formats.word_read import read_word
from selfreview_gui.review.recognise import recognise
from selfreview_gui.review.review import Passage
from tests.review.word_papers import (
    BRANCH,
    MEMBER,
    Dress,
    Row,
    by_bold,
    by_font,
    by_level,
    by_number,
    by_style,
    word_paper,
)

NUMBERED = (by_number, by_bold)
BARE = (by_style, by_level, by_font)


def drawn(rows: tuple[Row, ...], dress: Dress) -> list[str]:
    """Read a dressed paper, and draw its passages: depth as indent, number and heading; text as dots."""
    (review,) = recognise(read_word(word_paper(rows, dress))).reviews
    assert review.title == rows[0].words
    assert review.opening == rows[1].words
    return [line for part in review.parts for line in _lines(part, 0)]


def _lines(passage: Passage, depth: int) -> list[str]:
    below = [line for child in passage.children for line in _lines(child, depth + 1)]
    text = ["　" * (depth + 1) + line for line in passage.text.split("\n") if line]
    return ["　" * depth + passage.number + passage.heading, *text, *below]


def expected(rows: tuple[Row, ...], with_numbers: bool) -> list[str]:
    """Draw a paper as its rows are meant."""
    lines, depth = [], 0
    for row in rows[2:]:
        depth = row.level - 2 if row.level else depth
        number = row.number if with_numbers else ""
        lines.append("　" * (depth if row.level else depth + 1) + (number if row.level else "") + row.words)
    return lines


@pytest.mark.parametrize("rows", [BRANCH, MEMBER], ids=["branch", "member"])
@pytest.mark.parametrize("dress", [*NUMBERED, *BARE], ids=lambda dress: dress.__name__)
def test_headings_are_known_however_the_file_tells_them(rows: tuple[Row, ...], dress: Dress) -> None:
    assert drawn(rows, dress) == expected(rows, dress in NUMBERED)
