"""An old paper's parts land in the right steps, with the guidance that belongs to them."""

from __future__ import annotations

from selfreview_gui.jobs.templates import built_in
from selfreview_gui.review.adopt import adopt, likeness
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import document_of
from selfreview_gui.review.recognise import recognise
from selfreview_gui.review.review import Review
from selfreview_gui.review.steps import StepKind, guidance, steps
from tests.papers import OWN_PAPERS
from tests.review.reviews import PAPER


def opened(text: str) -> Review:
    return adopt(recognise(document_of(text)).reviews[0], built_in())


def test_each_section_gets_the_guidance_of_the_dimension_worded_like_it() -> None:
    review = opened((OWN_PAPERS / "two-papers.txt").read_text("utf-8"))
    asked = {step.title: found.id for step in steps(review) if (found := guidance(review, step))}
    assert review.template is not None
    assert review.template.year == 2022
    assert asked["在增强政治功能方面"] == "political-function"
    assert asked["上年度整改情况"] == "rectification"
    assert asked["问题产生的根源"] == "causes"
    assert asked["下一步努力方向"] == "measures"


def test_opening_a_paper_changes_none_of_its_words() -> None:
    assert compose(opened(PAPER)).text == PAPER.strip()


def test_a_part_that_every_paper_needs_is_added_empty() -> None:
    review = opened(
        "某站党支部2022年度对照检查材料\n一、存在的问题\n一是浅。浅得很。\n二、整改措施\n一是改。立即改。"
    )
    titles = [step.title for step in steps(review) if step.kind is StepKind.PASSAGE]
    assert titles == ["存在的问题", "产生问题的原因分析", "整改措施"]
    assert [part.number for part in review.parts] == ["一、", "二、", "三、"]


def test_a_text_that_is_no_review_still_opens() -> None:
    review = opened("今天下雨。")
    assert review.opening == "今天下雨。"
    assert len([step for step in steps(review) if step.kind in (StepKind.PART, StepKind.PASSAGE)]) == 3


def test_likeness_ignores_the_words_all_headings_share() -> None:
    assert likeness("在增强政治功能方面存在的问题", "增强政治功能方面") == 1.0
    assert likeness("增强政治功能方面", "联系服务群众方面") < 0.3
