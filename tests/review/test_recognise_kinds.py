"""Other texts from the same folder are recognised as such, and said so; doubts are told where they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfreview_gui.jobs.templates import built_in
from selfreview_gui.review.adopt import adopt
from selfreview_gui.review.clean import clean
from selfreview_gui.review.document import document_of
from selfreview_gui.review.doubts import doubts
from selfreview_gui.review.recognise import recognise
from selfreview_gui.review.review import Review, find
from selfreview_gui.review.split import split_papers
from selfreview_gui.review.steps import StepKind, steps
from selfreview_gui.review.texts import TextKind, kind_of_text
from tests.papers import OWN_PAPERS, outlines, seeds

OTHERS = {
    "news.txt": TextKind.NEWS,
    "news-series.txt": TextKind.NEWS,
    "branch-summary.txt": TextKind.REPORT,
    "secretary-duty.txt": TextKind.REPORT,
    "study-plan.txt": TextKind.PLAN,
    "rectify-plan.txt": TextKind.PLAN,
    "lecture.txt": TextKind.SPEECH,
    "thought-report.txt": TextKind.ESSAY,
    "appraisal-minutes.txt": TextKind.MINUTES,
    "meeting-notice.txt": TextKind.NOTICE,
    "news-quoting.txt": TextKind.NEWS,
    "work-report.txt": TextKind.REPORT,
    "minutes.txt": TextKind.MINUTES,
    "speech.txt": TextKind.SPEECH,
    "notice.txt": TextKind.NOTICE,
    "plan.txt": TextKind.PLAN,
    "letter.txt": TextKind.UNKNOWN,
}
PAPERS = [
    path
    for path, _ in (
        *outlines(OWN_PAPERS, "outlines.json"),
        *outlines(OWN_PAPERS / "forms", "outlines.json"),
        *outlines(OWN_PAPERS / "fresh", "outlines.json"),
        *outlines(seeds(), "expected-outline.json"),
    )
]


@pytest.mark.parametrize(("name", "kind"), OTHERS.items())
def test_another_kind_of_text_is_known(name: str, kind: TextKind) -> None:
    text = (OWN_PAPERS / "others" / name).read_text("utf-8")
    assert kind_of_text(clean(document_of(text))) is kind


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_a_self_review_is_known_as_one(path: Path) -> None:
    document = clean(document_of(path.read_text("utf-8")))
    assert {kind_of_text(paper) for paper in split_papers(document)} == {TextKind.REVIEW}


def test_what_it_seems_to_be_is_said_in_one_sentence() -> None:
    found = recognise(document_of((OWN_PAPERS / "others" / "news.txt").read_text("utf-8")))
    assert [remark.message for remark in found.remarks if remark.kind == "other"] == [
        "这像是一篇新闻稿，不像对照检查材料，请核对"
    ]


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_a_self_review_is_never_called_another_text(path: Path) -> None:
    found = recognise(document_of(path.read_text("utf-8")))
    assert [remark for remark in found.remarks if remark.kind == "other"] == []


def opened(text: str) -> Review:
    return adopt(recognise(document_of(text)).reviews[0], built_in())


def told(text: str) -> dict[str, str]:
    """Return the doubts about a paper by the heading of the passage they are about."""
    review = opened(text)
    found = doubts(review, built_in())
    return {
        passage.heading if (passage := find(review, doubt.node)) else "": doubt.message for doubt in found
    }


PLAIN = """某站党支部2022年度组织生活会对照检查材料
现报告如下：
一、存在的主要问题
（一）增强政治功能方面
一是学得浅。
（二）增强组织功能方面
一是会议散。
二、原因剖析
懒。
三、整改措施
改。
"""


def test_a_plain_paper_leaves_no_doubt() -> None:
    assert told(PLAIN) == {}


def test_a_part_whose_role_is_not_known_is_told() -> None:
    text = PLAIN.replace("二、原因剖析\n懒。", "二、食堂改造\n菜咸。\n三、原因剖析\n懒。").replace(
        "三、整改", "四、整改"
    )
    assert told(text) == {"食堂改造": "没有认出“食堂改造”写的是问题、原因还是措施，请核对"}


def test_a_part_that_leaders_papers_have_beside_the_others_is_told() -> None:
    text = PLAIN.replace("二、原因剖析\n懒。", "二、典型案例剖析\n甲。\n三、原因剖析\n懒。").replace(
        "三、整改", "四、整改"
    )
    assert told(text) == {"典型案例剖析": "“典型案例剖析”不属于问题、原因和措施，单独保留，请核对"}


def test_a_role_that_was_guessed_is_told() -> None:
    text = "一、在政治上\n学得不够，走得不够。\n二、原因剖析\n懒。\n三、整改措施\n改。"
    assert told(text) == {"在政治上": "“在政治上”按位置和内容当作“存在的问题”，请核对"}


def test_a_section_that_is_not_quite_a_dimension_is_told() -> None:
    text = PLAIN.replace("增强组织功能方面", "强化基层组织功能情况")
    assert told(text) == {
        "强化基层组织功能情况": "“强化基层组织功能情况”与“增强组织功能方面”相近，已对应，请核对"
    }


def test_a_section_without_a_dimension_is_told() -> None:
    text = PLAIN.replace("增强组织功能方面", "安全生产方面")
    assert told(text) == {"安全生产方面": "“安全生产方面”没有对应的查摆方面，单独保留，请核对"}


def test_a_number_that_jumps_is_told_at_the_passage_after_it() -> None:
    text = PLAIN.replace("（二）", "（三）")
    assert told(text) == {"增强组织功能方面": "序号从“（一）”跳到“（三）”，中间可能有内容没有认出来，请核对"}


def test_a_heading_that_may_be_text_is_told() -> None:
    long = "支部在联系群众上想了不少办法也走了不少地方但是真正坐下来听群众把话说完的时候并不多这一点必须正视和改进"
    text = PLAIN.replace("（二）增强组织功能方面", f"（二）{long}")
    assert "较长" in " ".join(doubt.message for doubt in doubts(opened(text)))


def test_points_left_in_the_text_as_deeds_are_told() -> None:
    text = PLAIN.replace(
        "一是学得浅。", "做法是：\n一是早谋划。\n二是勤督促。\n但还有不足：\n一是学得浅。\n二是用得少。"
    )
    assert told(text) == {
        "增强政治功能方面": "“增强政治功能方面”里前一组“一是……”当作已做的工作，留在正文里，请核对"
    }


def test_a_long_text_without_structure_is_told() -> None:
    assert told("会前支部学习三次，谈心谈话十二人次。" * 20) == {
        "": "没有认出标题和层次，全文放在引言里，请核对"
    }


def test_a_paper_without_problems_is_told() -> None:
    assert told("某站对照检查材料\n一、原因剖析\n懒。\n二、整改措施\n改。") == {
        "": "没有认出写问题的部分，请核对"
    }


def test_parts_that_are_dimensions_themselves_get_their_guidance() -> None:
    review = opened((OWN_PAPERS / "forms" / "member-dimensions.txt").read_text("utf-8"))
    assert review.template is not None
    assert review.template.id == "2024-member"
    headings = {step.title for step in steps(review) if step.kind in (StepKind.PART, StepKind.PASSAGE)}
    assert {"政治信仰方面", "党员意识方面", "能力本领方面", "原因剖析", "今后努力方向"} <= headings
    assert all(part.dimension for part in review.parts)
    known = {dimension.id for dimension in next(t for t in built_in() if t.id == "2024-member").dimensions}
    assert {part.dimension for part in review.parts} <= known


def test_a_paper_in_traditional_script_meets_the_same_dimensions() -> None:
    review = opened((OWN_PAPERS / "forms" / "traditional.txt").read_text("utf-8"))
    assert review.parts[0].children[0].dimension == "political-function"
    assert review.parts[0].children[0].heading == "增強政治功能方面"
