"""A review takes another template: the notice's dimensions in its order, and nothing written is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfreview_gui.jobs.templates import built_in
from selfreview_gui.review.document import Address, document_of
from selfreview_gui.review.edit import add_point, find_role
from selfreview_gui.review.recognise import recognise
from selfreview_gui.review.refit import refit
from selfreview_gui.review.review import Passage, Review, find, passages, texts, write_field
from selfreview_gui.review.steps import guidance, steps
from selfreview_gui.review.template import Dimension, Place, Role, Template
from tests.review.reviews import new_review, paper_review, template

ASKED = (
    Dimension("asked-1", "增强组织功能", asks="看组织生活是否规范", quoted=True),
    Dimension("asked-2", "服务群众方面", asks="看急难愁盼是否解决", quoted=True),
    Dimension("asked-3", "增强政治功能", asks="看是否敢于亮剑", quoted=True),
)


def asking(*dimensions: Dimension, place: Place = Place.PART) -> Template:
    """Return a template that asks for these beside causes, measures and last year's rectification."""
    base = template("2023-branch")
    others = [each for each in base.dimensions if each.role is not Role.PROBLEMS]
    return replace(base, id="notice", dimensions=(*dimensions, *others), rectification=place)


def problems(review: Review) -> tuple[Passage, ...]:
    part = find_role(review, Role.PROBLEMS)
    assert part is not None
    return part.children


def headings(review: Review) -> list[str]:
    return [each.number + each.heading for each in problems(review)]


def written(review: Review) -> Review:
    """Write in the first dimension of an empty review."""
    return add_point(review, problems(review)[0].id, heading="学得浅", text="只读文件。")[0]


def test_the_dimensions_stand_in_the_order_of_the_notice_under_its_names() -> None:
    assert headings(refit(new_review(), asking(*ASKED))) == [
        *("（一）增强组织功能", "（二）服务群众方面", "（三）增强政治功能")
    ]


def test_what_was_written_stays_with_the_dimension_of_the_same_meaning() -> None:
    before = written(new_review())
    after = refit(before, asking(*ASKED))
    assert problems(before)[0].heading == "增强政治功能方面"
    moved = problems(after)[2]
    assert (moved.heading, moved.id) == ("增强政治功能", problems(before)[0].id)
    assert [each.heading for each in moved.children] == ["学得浅"]


def test_the_notices_words_are_the_guidance_of_the_step() -> None:
    after = refit(written(new_review()), asking(*ASKED))
    shown = [guidance(after, step) for step in steps(after) if step.level]
    assert [each.asks if each else "" for each in shown] == [each.asks for each in ASKED]


def test_a_heading_that_the_writer_worded_stays() -> None:
    before = new_review()
    id = problems(before)[0].id
    before = write_field(before, Address(id, "heading"), "增强政治功能上的差距")
    after = refit(before, asking(*ASKED))
    assert problems(after)[2].heading == "增强政治功能上的差距"


def test_a_section_that_nobody_asks_for_stays_with_its_guidance_when_something_is_written_in_it() -> None:
    before = written(new_review())
    known = before.template.dimension(problems(before)[0].dimension) if before.template else None
    after = refit(before, asking(ASKED[1]))
    assert headings(after) == ["（一）服务群众方面", "（二）增强政治功能方面"]
    kept = after.template.dimension(problems(after)[1].dimension) if after.template else None
    assert known is not None
    assert kept is not None
    assert (kept.title, kept.asks) == (known.title, known.asks)


def test_two_sections_never_share_an_id_of_a_dimension() -> None:
    before = written(new_review())
    taken = replace(ASKED[1], id=problems(before)[0].dimension)
    after = refit(before, asking(taken))
    assert len({each.dimension for each in problems(after)}) == 2


def test_an_empty_section_that_nobody_asks_for_makes_room() -> None:
    assert headings(refit(new_review(), asking(ASKED[1]))) == ["（一）服务群众方面"]


def test_causes_and_measures_take_the_names_of_the_notice() -> None:
    named = asking(*ASKED)
    named = replace(
        named,
        dimensions=tuple(
            replace(each, title="根源剖析") if each.role is Role.CAUSES else each for each in named.dimensions
        ),
    )
    causes = find_role(refit(new_review(), named), Role.CAUSES)
    assert causes is not None
    assert causes.heading == "根源剖析"


def test_a_further_part_that_is_required_is_added_once() -> None:
    more = replace(
        asking(*ASKED), dimensions=(*asking(*ASKED).dimensions, Dimension("p", "典型案例剖析", Role.OTHER))
    )
    once = refit(new_review(), more)
    assert [part.heading for part in once.parts].count("典型案例剖析") == 1
    assert [part.number for part in once.parts] == ["一、", "二、", "三、", "四、"]
    assert [part.heading for part in refit(once, more).parts] == [part.heading for part in once.parts]


def test_rectification_goes_among_the_dimensions_where_the_notice_has_it_there_and_keeps_its_text() -> None:
    before = new_review("2023-branch")
    old = find_role(before, Role.RECTIFICATION)
    assert old is not None
    before = write_field(before, Address(old.id, "text"), "上年度5个问题改了4个。")
    asked = asking(
        ASKED[0], Dimension("asked-9", "整改情况", Role.RECTIFICATION), ASKED[2], place=Place.DIMENSION
    )
    asked = replace(
        asked, dimensions=asked.dimensions[:3] + asked.of_role(Role.CAUSES) + asked.of_role(Role.MEASURES)
    )
    after = refit(before, asked)
    assert headings(after) == ["（一）增强组织功能", "（二）整改情况", "（三）增强政治功能"]
    assert problems(after)[1].text == "上年度5个问题改了4个。"
    assert after.rectification_place is Place.DIMENSION


def test_an_old_paper_keeps_every_text() -> None:
    before = paper_review()
    after = refit(before, asking(*ASKED))
    assert {each.id for each in passages(before)} <= {each.id for each in passages(after)}
    assert find(after, problems(before)[1].id) is not None


def test_a_paper_whose_parts_are_the_dimensions_keeps_that_form() -> None:
    paper = "某站党支部2023年度对照检查材料\n一、增强政治功能方面存在的问题\n学得浅。\n二、增强组织功能方面存在的问题\n开会散。\n三、原因剖析\n想得浅。\n四、整改措施\n多学。"
    before = recognise(document_of(paper)).reviews[0]
    after = refit(before, asking(*ASKED))
    assert [part.heading for part in after.parts if part.role is Role.PROBLEMS][:3] == [
        *("增强组织功能方面存在的问题", "服务群众方面", "增强政治功能方面存在的问题")
    ]


@given(st.sampled_from(built_in()), st.sampled_from(built_in()), st.lists(st.integers(0, 30), max_size=6))
def test_no_word_that_was_written_is_lost_whatever_template_comes(
    first: Template, second: Template, places: list[int]
) -> None:
    before = new_review(first.id)
    every = list(passages(before))
    for place in places:
        before = write_field(before, Address(every[place % len(every)].id, "text"), f"第{place}句。")
    after = refit(before, second)
    words = {text for _, text in texts(before) if text.startswith("第")}
    assert words <= {text for _, text in texts(after)}
    assert len({each.id for each in passages(after)}) == len(list(passages(after)))


@pytest.mark.parametrize("id", ["2019-branch", "2021-branch", "2024-member"])
def test_taking_the_same_template_again_changes_nothing(id: str) -> None:
    once = refit(new_review(id), template(id))
    assert refit(once, template(id)) == once
    assert once.parts == new_review(id).parts or [each.heading for each in passages(once)] == [
        each.heading for each in passages(new_review(id))
    ]
