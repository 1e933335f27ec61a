"""Reviews for the checks: one that passes every rule, small ones, and any at all."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from selfreview_gui.checks.finding import Finding, Paper, Rule
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Passage, Rank, Review
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Dimension, Place, Role, Template

TEMPLATE = Template(
    id="two",
    year=2022,
    subject=Subject.BRANCH,
    name="两个方面",
    meeting="2022年度组织生活会",
    title="{unit}对照检查材料",
    dimensions=(
        Dimension("last", "上年度整改情况", Role.RECTIFICATION),
        Dimension("politics", "增强政治功能方面", min=10, max=40),
        Dimension("order", "增强组织功能方面"),
        Dimension("causes", "原因剖析", Role.CAUSES),
        Dimension("measures", "整改措施", Role.MEASURES),
    ),
    opening=Dimension("opening", "引言", Role.OTHER),
    closing=Dimension("closing", "结语", Role.OTHER),
)


def point(id: str, number: str, heading: str = "学习不够经常", text: str = "全年只学了四次。") -> Passage:
    """Make a point."""
    return Passage(id, Rank.POINT, number, heading, "。" if heading else "", text, joined=True)


def section(
    id: str, number: str, *points: Passage, heading: str = "增强政治功能方面", text: str = ""
) -> Passage:
    """Make a section, tied to the dimension of its own id."""
    return Passage(id, Rank.SECTION, number, heading, text=text, children=points, dimension=id)


def part(
    id: str, number: str, role: Role, *children: Passage, heading: str = "存在的问题", text: str = ""
) -> Passage:
    """Make a part, tied to the dimension of its own id where it is not the problems."""
    dimension = "" if role is Role.PROBLEMS else id
    return Passage(
        id, Rank.PART, number, heading, text=text, children=children, role=role, dimension=dimension
    )


def finished() -> Review:
    """Return a review that passes every rule."""
    return Review(
        id="r",
        year=2022,
        unit="清河站党支部",
        template=TEMPLATE,
        rectification_place=Place.OPENING,
        title="清河站党支部对照检查材料",
        opening="会前学了两次，谈了八人。\n现报告如下。",
        rectification="去年查出五个问题，都已改完。",
        parts=(
            part(
                "problems",
                "一、",
                Role.PROBLEMS,
                section("politics", "（一）", point("p1", "一是"), point("p2", "二是")),
                section("order", "（二）", heading="增强组织功能方面", text="两次会议缺席三人。"),
            ),
            part("causes", "二、", Role.CAUSES, heading="原因剖析", text="支委带头学得少。"),
            part("measures", "三、", Role.MEASURES, heading="整改措施", text="每月学一次，书记负责。"),
        ),
        closing="请批评指正。",
        signature="清河站党支部",
        date="2023年1月7日",
    )


def seen(rule: Rule, review: Review) -> list[tuple[str, Address]]:
    """Return what a rule sees in a review, as pairs of code and address."""
    return [(finding.code, finding.address) for finding in found(rule, review)]


def found(rule: Rule, review: Review) -> list[Finding]:
    """Run one rule over a review."""
    return list(rule(Paper(review, compose(review))))


words = st.text(
    st.sampled_from("学习，。：；“”【】（）xX×_某市局条年月日20一二三十是第首先其次最后①③13.待填 a\n\u3000"),
    max_size=24,
)
NUMBERS = "一、 二、 十、 （一） （三） 1. 3． (2) （１） ① ⑳ 一是 三是， 第二， 第一章 十一十、 附"
IN_ORDER = "首先， 其次， 再次， 最后，"
numbers = st.one_of(st.sampled_from(["", *NUMBERS.split(), *IN_ORDER.split()]), words)


@st.composite
def any_passages(draw: st.DrawFn, rank: Rank = Rank.PART) -> Passage:
    """Draw a passage with all that may be in it."""
    below = st.lists(any_passages(Rank(rank + 1)), max_size=3) if rank < Rank.SUBPOINT else st.just([])
    return Passage(
        id=draw(st.uuids()).hex,
        rank=draw(st.sampled_from([rank, Rank.POINT])),
        number=draw(numbers),
        heading=draw(words),
        mark=draw(st.sampled_from(["", "。", "：", "；"])),
        text=draw(words),
        children=tuple(draw(below)),
        tail=draw(words),
        joined=draw(st.booleans()),
        inline=draw(st.booleans()),
        role=draw(st.sampled_from([None, *Role])),
        dimension=draw(st.sampled_from(["", "gone", *(each.id for each in TEMPLATE.dimensions)])),
    )


def any_reviews() -> st.SearchStrategy[Review]:
    """Draw any review, with a template and without one."""
    templates = (TEMPLATE, replace(TEMPLATE, min=5, max=9), replace(TEMPLATE, dimensions=()))
    return st.builds(
        Review,
        unit=words,
        template=st.sampled_from([None, *templates]),
        rectification_place=st.sampled_from(Place),
        title=words,
        byline=words,
        opening=words,
        rectification=words,
        parts=st.lists(any_passages(), max_size=3).map(tuple),
        closing=words,
        signature=words,
        date=words,
    )
