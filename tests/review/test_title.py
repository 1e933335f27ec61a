"""A title too long for a line is broken by meaning, the longer line first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfreview_gui.review.title import title_lines, title_width


@pytest.mark.parametrize(
    "lines",
    [
        ("个人对照检查材料",),
        ("某某局机关党支部2024年度", "组织生活会对照检查材料"),
        ("某县统计局党支部委员会2023年度", "组织生活会对照检查材料"),
        ("党员领导干部2025年度民主生活会", "个人对照检查材料"),
        ("某市人民政府机关事务服务中心第一党支部", "2024年度组织生活会对照检查材料"),
    ],
)
def test_titles_break_where_a_clerk_breaks_them(lines: tuple[str, ...]) -> None:
    assert title_lines("".join(lines), 19) == lines


def test_one_character_is_never_left_over() -> None:
    first, second = title_lines("某某市某某区某某局机关党支部组织生活会对照检查材料", 22)
    assert len(second) > 5
    assert len(first) >= len(second)


@given(st.text(st.characters(codec="utf-8"), max_size=50), st.integers(10, 30))
def test_breaking_loses_nothing_and_every_line_fits(text: str, room: int) -> None:
    lines = title_lines(text, room)
    assert "".join(lines) == text
    assert len(lines) == 1 or all(title_width(line) <= room for line in lines)
