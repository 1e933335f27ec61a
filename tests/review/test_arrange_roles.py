"""What a passage tells and which dimension it answers is chosen, and follows when the paper is rearranged."""

from __future__ import annotations

from selfreview_gui.review.adopt import adopt
from selfreview_gui.review.arrange import demote, join, promote
from selfreview_gui.review.belonging import followed, is_made_up, settled, with_dimension, with_role
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import document_of
from selfreview_gui.review.doubts import doubts
from selfreview_gui.review.recognise import recognise
from selfreview_gui.review.review import Review
from selfreview_gui.review.template import Dimension, Place, Role
from tests.review.arranged import id_of, passage
from tests.review.reviews import paper_review, template

TEMPLATES = (template("2022-branch"), template("2021-branch"), template("2022-member"))


def opened(review: Review | None = None) -> Review:
    return adopt(review or paper_review(), TEMPLATES)


def asked(review: Review, words: str) -> Dimension | None:
    """Return the dimension that a passage answers."""
    assert review.template is not None
    return review.template.dimension(passage(review, words).dimension)


def test_a_part_that_was_taken_for_another_is_told_to_be_measures() -> None:
    review = opened()
    told = with_role(review, id_of(review, "二、"), Role.MEASURES)
    assert passage(told, "二、").role is Role.MEASURES
    assert compose(told).text == compose(review).text


def test_a_section_has_no_role_of_its_own_where_its_part_tells_the_same() -> None:
    review = opened()
    told = with_role(review, id_of(review, "（一）"), Role.CAUSES)
    assert passage(told, "（一）").role is Role.CAUSES
    assert passage(with_role(told, id_of(told, "（一）"), Role.PROBLEMS), "（一）").role is None


def test_what_is_told_already_changes_nothing() -> None:
    review = opened()
    assert with_role(review, id_of(review, "一、"), Role.PROBLEMS) is review


def test_a_section_told_to_be_last_years_rectification_is_found_by_its_step() -> None:
    review = opened()
    told = with_role(review, id_of(review, "（二）"), Role.RECTIFICATION)
    assert review.rectification_place is Place.OPENING
    assert told.rectification_place is Place.DIMENSION
    assert with_role(told, id_of(told, "（二）"), Role.PROBLEMS).rectification_place is Place.OPENING


def test_a_chosen_dimension_brings_its_guidance_and_keeps_the_papers_wording() -> None:
    review = opened()
    chosen = TEMPLATES[1].of_role(Role.PROBLEMS)[0]
    told = with_dimension(review, id_of(review, "（二）"), chosen)
    dimension = asked(told, "（二）")
    assert dimension is not None
    assert (dimension.asks, dimension.questions) == (chosen.asks, chosen.questions)
    assert dimension.title == "增强组织功能方面"


def test_a_dimension_of_another_year_that_goes_by_the_same_name_stays_apart() -> None:
    review = opened()
    own = asked(review, "（一）")
    assert own is not None
    other = Dimension(own.id, "同名的方面", asks="别的要求")
    told = with_dimension(review, id_of(review, "（二）"), other)
    first, second = asked(told, "（一）"), asked(told, "（二）")
    assert first == own
    assert second is not None
    assert second.asks == "别的要求"


def test_a_section_may_answer_none() -> None:
    review = opened()
    told = with_dimension(review, id_of(review, "（一）"), None)
    dimension = asked(told, "（一）")
    assert dimension is not None
    assert is_made_up(dimension)


def test_a_section_that_was_told_to_answer_another_templates_dimension_is_no_longer_doubted() -> None:
    title = "某站党支部2022年度组织生活会对照检查材料"
    lines = f"{title}\n一、存在的问题\n（一）抓落实的狠劲不足\n浅。\n二、原因剖析\n懒。\n三、整改措施\n学。"
    review = opened(recognise(document_of(lines)).reviews[0])
    id = id_of(review, "（一）")
    assert id in {each.node for each in doubts(review, TEMPLATES)}
    told = with_dimension(review, id, TEMPLATES[1].of_role(Role.PROBLEMS)[0])
    assert id not in {each.node for each in doubts(told, TEMPLATES)}


def test_a_point_that_becomes_a_section_answers_the_dimension_most_like_it() -> None:
    lines = "一、存在的问题\n1.增强政治功能方面\n2.增强组织功能方面\n二、原因剖析\n懒。\n三、整改措施\n学。"
    review = opened(recognise(document_of(lines)).reviews[0])
    raised = promote(review, id_of(review, "2."))
    raised = settled(review, raised, TEMPLATES)
    source = followed(raised, TEMPLATES)
    assert source is not None
    assert source.dimension(passage(raised, "2.").dimension) is not None


def test_a_section_that_becomes_a_point_answers_nothing_more() -> None:
    review = opened()
    lowered = settled(review, demote(review, id_of(review, "（二）")), TEMPLATES)
    assert passage(lowered, "（二）").dimension == ""


def test_a_dimension_that_nothing_answers_any_more_has_its_own_wording_again() -> None:
    review = opened()
    id = passage(review, "（二）").dimension
    joined = settled(review, join(review, id_of(review, "（二）")), TEMPLATES)
    assert joined.template is not None
    assert joined.template.dimension(id) == TEMPLATES[0].dimension(id)


def test_a_dimension_made_for_a_heading_goes_with_it() -> None:
    lines = "一、存在的问题\n（一）食堂排队\n久。\n（二）增强组织功能方面\n散。\n二、原因剖析\n懒。\n三、整改措施\n学。"
    review = opened(recognise(document_of(lines)).reviews[0])
    made = passage(review, "（一）").dimension
    joined = settled(review, join(review, id_of(review, "（一）")), TEMPLATES)
    assert review.template is not None
    assert joined.template is not None
    assert review.template.dimension(made) is not None
    assert joined.template.dimension(made) is None


def test_without_a_template_nothing_is_answered() -> None:
    review = paper_review()
    assert with_dimension(review, "s2", TEMPLATES[0].dimensions[0]) is review
    assert settled(review, promote(review, "s2"), TEMPLATES).template is None
