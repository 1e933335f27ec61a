"""Reading finds the structure a careful reader sees, and loses no character on the way."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Remark, document_of
from selfreview_gui.review.outline import outline
from selfreview_gui.review.recognise import recognise
from selfreview_gui.review.template import Place, Role
from tests.papers import OWN_PAPERS, outlines, seeds

PAPERS = [*outlines(OWN_PAPERS, "outlines.json"), *outlines(seeds(), "expected-outline.json")]


def slim(review: dict[str, Any]) -> dict[str, Any]:
    """Reduce an outline to what the outlines made by hand tell."""

    def points(holder: dict[str, Any]) -> list[list[str]]:
        return [[point["number"], point["heading"]] for point in holder["points"]]

    parts = [
        {
            "number": part["number"],
            "heading": part["heading"],
            "lead": len(part["lead"]),
            "points": points(part),
            "sections": [
                {
                    "number": section["number"],
                    "heading": section["heading"],
                    "run_in": section["run_in"],
                    "lead": len(section["lead"]),
                    "points": points(section),
                }
                for section in part["sections"]
            ],
        }
        for part in review["parts"]
    ]
    return {
        "title": review["title"],
        "opening": len(review["opening"]),
        "closing": review["closing"],
        "parts": parts,
    }


@pytest.mark.parametrize(("path", "expected"), PAPERS, ids=lambda value: getattr(value, "name", ""))
def test_a_paper_gives_the_outline_made_by_hand(path: Path, expected: list[dict[str, Any]]) -> None:
    reviews = recognise(document_of(path.read_text("utf-8"))).reviews
    assert [slim(outline(review, path.name)) for review in reviews] == expected


@pytest.mark.parametrize("path", [path for path, _ in PAPERS], ids=lambda path: path.name)
def test_every_character_is_in_the_outline_or_was_reported(path: Path) -> None:
    source = path.read_text("utf-8")
    found = recognise(document_of(source))
    written = "".join(compose(review).text for review in found.reviews)
    left = list(source)
    for remark in sorted(found.remarks, key=lambda each: -each.start):
        assert source[remark.start : remark.end] == remark.text
        del left[remark.start : remark.end]
    assert "".join(written.split()) == "".join("".join(left).split())


def recognised(text: str) -> dict[str, Any]:
    (review,) = recognise(document_of(text)).reviews
    return outline(review, "")


def test_points_told_as_achievements_stay_text_when_the_shortfalls_follow_in_the_same_paragraph() -> None:
    text = "一、存在的问题\n（一）政治功能方面。做法是：一是早谋划；二是勤督促。但仍有不足：一是学得浅。二是抓得松。"
    section = recognised(text)["parts"][0]["sections"][0]
    assert section["lead"] == ["做法是：一是早谋划；二是勤督促。但仍有不足："]
    assert [point["heading"] for point in section["points"]] == ["学得浅", "抓得松"]


def test_an_earlier_sequence_on_lines_of_its_own_becomes_the_lead() -> None:
    text = "一、存在的问题\n（一）整改方面\n一是建台账。\n二是勤调度。\n但还有不足：\n一是慢。\n二是浅。"
    section = recognised(text)["parts"][0]["sections"][0]
    assert section["lead"] == ["一是建台账。", "二是勤调度。", "但还有不足："]
    assert [point["heading"] for point in section["points"]] == ["慢", "浅"]


def test_numbers_inside_a_paragraph_and_on_lines_of_their_own_make_one_sequence() -> None:
    text = "一、存在的问题\n（一）组织功能方面。不足有：一是乱。二是散。\n三是软。"
    points = recognised(text)["parts"][0]["sections"][0]["points"]
    assert [(point["number"], point["inline"]) for point in points] == [
        ("一是", True),
        ("二是", True),
        ("三是", False),
    ]


def test_a_number_inside_a_sentence_or_a_quotation_is_no_structure() -> None:
    text = "一、存在的问题\n（一）学习方面\n这一是非问题没有讲清，文件要求“抓两头。一是抓学习。二是抓纪律。”没有做到。"
    section = recognised(text)["parts"][0]["sections"][0]
    assert section["points"] == []
    assert len(section["lead"]) == 1


def test_first_then_inside_a_point_is_running_text() -> None:
    text = "一、原因\n一是认识不足。首先，学得少。其次，想得浅。\n首先，要怪自己。\n二是作风不实。"
    points = recognised(text)["parts"][0]["points"]
    assert [point["number"] for point in points] == ["一是", "二是"]


def test_arabic_points_may_stand_below_points() -> None:
    text = "一、措施\n一是抓学习。\n（1）每月一次。\n（2）每季一测。\n二是抓作风。"
    points = recognised(text)["parts"][0]["points"]
    assert [len(point["points"]) for point in points] == [2, 0]


def test_what_is_numbered_alike_stands_on_one_level() -> None:
    text = "一、存在的问题\n1.学习不深。学得少。\n（1）读得少。\n2.作风不实。下得少。"
    part = recognised(text)["parts"][0]
    assert [section["number"] for section in part["sections"]] == ["1.", "2."]
    assert part["points"] == []


def test_a_paragraph_after_the_last_point_is_the_tail() -> None:
    text = "一、问题\n（一）学习方面\n一是浅。学得浅。\n二是散。学得散。\n这些问题必须正视。\n（二）作风方面\n一是虚。"
    assert recognised(text)["parts"][0]["sections"][0]["tail"] == ["这些问题必须正视。"]


def test_parts_and_sections_know_their_roles_by_their_wording() -> None:
    text = "一、上年度问题整改情况\n好。\n二、存在的主要问题\n（一）整改情况方面\n慢。\n三、问题产生的原因\n浅。\n四、下一步整改措施\n改。"
    (review,) = recognise(document_of(text)).reviews
    roles = [part.role for part in review.parts]
    assert roles == [Role.RECTIFICATION, Role.PROBLEMS, Role.CAUSES, Role.MEASURES]
    assert review.rectification_place is Place.PART


def test_problems_and_causes_under_one_heading_are_problems() -> None:
    (review,) = recognise(document_of("一、存在的问题及原因分析\n（一）政治方面\n浅。")).reviews
    assert review.parts[0].role is Role.PROBLEMS


def test_title_byline_signature_and_date_are_told_apart() -> None:
    text = "个人对照检查材料\n张三\n我认真学习，现报告如下：\n一、问题\n一是浅。\n以上是我的检查，请批评指正。\n张三\n2024年1月9日"
    values = recognised(text)
    assert values["kind"] == "member"
    assert values["byline"] == ["张三"]
    assert values["closing"] == ["以上是我的检查，请批评指正。"]
    assert values["signature"] == ["张三", "2024年1月9日"]


def test_two_papers_without_a_list_of_contents_are_two() -> None:
    paper = "{}党支部对照检查材料\n一、问题\n一是浅。\n二、措施\n一是改。"
    found = recognise(document_of(paper.format("甲") + "\n" + paper.format("乙")))
    assert [review.title for review in found.reviews] == ["甲党支部对照检查材料", "乙党支部对照检查材料"]


def test_a_list_of_the_headings_of_one_paper_is_contents() -> None:
    text = "某站对照检查材料\n目录\n一、问题\n二、措施\n一、问题\n浅。\n二、措施\n改。"
    found = recognise(document_of(text))
    assert [remark.text for remark in found.remarks] == ["目录", "一、问题", "二、措施"]
    assert len(found.reviews[0].parts) == 2


def test_a_text_without_any_number_is_kept_whole() -> None:
    found = recognise(document_of("今天下雨。\n\n　　明天也下雨。"))
    assert found.reviews[0].opening == "今天下雨。\n明天也下雨。"
    assert found.remarks == ()


def test_a_remark_says_where_the_debris_stood() -> None:
    found = recognise(document_of("**一、问题**\n浅。"))
    assert found.remarks[0] == Remark("markdown", "网页排版符号，已略去", "**", 0, 2)
    assert json.dumps(outline(found.reviews[0], ""), ensure_ascii=False)
