"""Headings without a number, a level or a font are known by their wording, their shape and their place."""

from __future__ import annotations

import pytest

from selfreview_gui.review.document import document_of
from selfreview_gui.review.recognise import recognise
from selfreview_gui.review.review import Passage, Review
from selfreview_gui.review.template import Role


def read(*lines: str) -> Review:
    (review,) = recognise(document_of("\n".join(lines))).reviews
    return review


def tree(review: Review) -> list[str]:
    """Draw the passages of a review: their depth as indent, then number and heading."""
    return [line for part in review.parts for line in _drawn(part, 0)]


def _drawn(passage: Passage, depth: int) -> list[str]:
    below = [line for child in passage.children for line in _drawn(child, depth + 1)]
    return ["　" * depth + passage.number + passage.heading, *below]


TEXT = "支部全年组织集中学习十二次，其中有三次没有记录。"


def test_labels_before_a_colon_divide_every_numbered_part() -> None:
    review = read(
        "一、政治信仰方面", f"存在问题：{TEXT}", f"原因分析：{TEXT}",
        "二、纪律作风方面", f"存在问题：{TEXT}", f"原因分析：{TEXT}",
    )  # fmt: skip
    assert tree(review) == [
        "一、政治信仰方面",
        "　存在问题",
        "　原因分析",
        "二、纪律作风方面",
        "　存在问题",
        "　原因分析",
    ]
    assert [child.role for child in review.parts[0].children] == [None, Role.CAUSES]


def test_labels_within_sections_stay_text() -> None:
    review = read(
        "一、存在的问题及原因", "（一）学习方面", f"存在问题：{TEXT}", f"原因分析：{TEXT}",
        "（二）作风方面", f"存在问题：{TEXT}", f"原因分析：{TEXT}",
    )  # fmt: skip
    assert tree(review) == ["一、存在的问题及原因", "　（一）学习方面", "　（二）作风方面"]


def test_a_label_behind_the_last_numbered_part_is_a_part() -> None:
    review = read(
        "一、政治方面：" + TEXT, "二、作风方面：" + TEXT, f"产生问题的原因：{TEXT}", f"整改措施：{TEXT}"
    )
    assert tree(review) == ["一、政治方面", "二、作风方面", "产生问题的原因", "整改措施"]
    assert [part.role for part in review.parts][2:] == [Role.CAUSES, Role.MEASURES]


def test_a_heading_below_which_the_parts_begin_again_stands_above_them() -> None:
    review = read("一、学习不够。", "二、作风不实。", "今后努力方向：", "一、每天学习。", "二、每月走访。")
    assert tree(review) == [
        "一、学习不够",
        "二、作风不实",
        "今后努力方向",
        "　一、每天学习",
        "　二、每月走访",
    ]


def test_sections_are_known_by_their_shape_where_nothing_is_numbered() -> None:
    review = read("存在的问题", "政治方面", TEXT, "作风方面", TEXT, "原因分析", TEXT, "整改措施", TEXT)
    assert tree(review) == ["存在的问题", "　政治方面", "　作风方面", "原因分析", "整改措施"]


def test_sections_are_known_by_their_shape_below_numbered_parts() -> None:
    review = read("一、存在的问题", "政治方面", TEXT, "作风方面", TEXT, "二、整改措施", TEXT)
    assert tree(review) == ["一、存在的问题", "　政治方面", "　作风方面", "二、整改措施"]


@pytest.mark.parametrize("line", ["2024年1月9日", "某站党支部", "今年一共开了三次会；", "学习\t三次"])
def test_a_date_a_name_a_sentence_or_a_row_is_no_section(line: str) -> None:
    review = read("一、存在的问题", line, TEXT, line, TEXT, "二、整改措施", TEXT)
    assert tree(review) == ["一、存在的问题", "二、整改措施"]


def test_marks_around_a_heading_do_not_hide_it() -> None:
    review = read("【存在的问题】", TEXT, "【原因剖析】", TEXT, "【整改措施】", TEXT)
    assert [part.role for part in review.parts] == [Role.PROBLEMS, Role.CAUSES, Role.MEASURES]


def test_the_title_of_the_next_paper_is_no_section() -> None:
    lines = ["某站支部对照检查材料", "一、存在的问题", "浅。", "二、整改措施", "改。"]
    found = recognise(document_of("\n".join(lines * 3)))
    assert len(found.reviews) == 3


def test_the_fourth_goes_on_after_首先_其次_再次() -> None:
    review = read(
        "一、问题", "首先，学得少。", "其次，想得少。", "再次，用得少。", "第四，走得少。", "最后，改得少。"
    )
    assert [child.number for child in review.parts[0].children] == [
        "首先，",
        "其次，",
        "再次，",
        "第四，",
        "最后，",
    ]


@pytest.mark.parametrize(
    ("line", "points"),
    [
        ("1.学得少。2.想得少。3.用得少。", ["1.", "2.", "3."]),
        ("①学得少。②想得少。", ["①", "②"]),
        ("1、学得少，全年2.5小时。2、想得少。", ["1、", "2、"]),
        ("1)学得少. 2)想得少.", ["1)", "2)"]),
    ],
)
def test_points_with_digits_go_on_in_one_paragraph(line: str, points: list[str]) -> None:
    assert [child.number for child in read("一、原因分析", line).parts[0].children] == points


def test_half_width_marks_end_a_heading_but_not_a_number() -> None:
    review = read("一. 存在的问题", "(一) 学习方面: 全年学习2.5天.", "(二) 作风不实. 一年下村3.5次.")
    assert tree(review) == ["一. 存在的问题", "　(一) 学习方面", "　(二) 作风不实"]


def test_a_text_with_more_lines_than_any_paper_is_kept_whole_and_said_so() -> None:
    text = "\n".join(["一、学习。"] * 20_001)
    found = recognise(document_of(text))
    assert found.reviews[0].opening == text
    assert [remark.kind for remark in found.remarks] == ["long"]
