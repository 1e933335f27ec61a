"""A small template and a small review, all of our own words."""

from __future__ import annotations

from selfreview_gui.review.edit import FIRST_NUMBER, renumbered
from selfreview_gui.review.review import Passage, Rank, Review
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Dimension, Role, Template

TEMPLATE = Template(
    id="test-branch",
    year=2024,
    subject=Subject.BRANCH,
    name="测试模板",
    meeting="2024年度组织生活会",
    title="{unit}2024年度组织生活会对照检查材料",
    dimensions=(
        Dimension("old", "上年度整改情况", Role.RECTIFICATION, "去年的问题改了没有"),
        Dimension("study", "学习方面", Role.PROBLEMS, "学得怎么样", ("学了几次？", "谁没有来？"), 200, 500),
        Dimension("work", "工作方面", Role.PROBLEMS, "做得怎么样", scaffold="【时间】开展【什么事】不够。"),
        Dimension("why", "原因分析", Role.CAUSES, "为什么"),
        Dimension("how", "整改措施", Role.MEASURES, "怎么改"),
    ),
    opening=Dimension("opening", "引言", Role.OTHER, "依据什么通知"),
    closing=Dimension("closing", "结语", Role.OTHER, "表态"),
    note="只用于测试",
)


def point(id: str, heading: str = "", text: str = "", *inside: Passage) -> Passage:
    """Make a point with an id of our choice."""
    rank = Rank.SUBPOINT if id.startswith("s") else Rank.POINT
    return Passage(id, rank, FIRST_NUMBER[rank], heading, "。", text, renumbered(inside), joined=True)


def section(id: str, dimension: str, *points: Passage, text: str = "") -> Passage:
    """Make a section of a dimension."""
    title = next(each.title for each in TEMPLATE.dimensions if each.id == dimension)
    return Passage(
        id, Rank.SECTION, "（一）", title, text=text, children=renumbered(points), dimension=dimension
    )


def part(id: str, heading: str, role: Role, *children: Passage, dimension: str = "") -> Passage:
    """Make a part."""
    return Passage(
        id, Rank.PART, "一、", heading, children=renumbered(children), role=role, dimension=dimension
    )


def review(*points: Passage) -> Review:
    """Make a review whose first dimension has these points, or two where none are given."""
    points = points or (
        point("a", "学习不够系统", "全年集中学习4次。"),
        point("b", "联系实际不紧", "研讨发言空泛。"),
    )
    return Review(
        id="review",
        year=2024,
        subject=Subject.BRANCH,
        unit="测试支部",
        meeting="2024年度组织生活会",
        template=TEMPLATE,
        title="测试支部2024年度组织生活会对照检查材料",
        opening="根据通知要求，现报告如下：",
        parts=renumbered(
            (
                part("old", "上年度整改情况", Role.RECTIFICATION, dimension="old"),
                part(
                    "problems",
                    "存在的主要问题",
                    Role.PROBLEMS,
                    section("study", "study", *points),
                    section("work", "work", text="工作推进不够快。"),
                ),
                part("why", "原因分析", Role.CAUSES, point("c", "重视不够", "主动性差。"), dimension="why"),
                part(
                    "how", "整改措施", Role.MEASURES, point("m", "定期检查", "每季度一次。"), dimension="how"
                ),
            )
        ),
        closing="请批评指正。",
        signature="测试支部",
        date="2025年1月7日",
    )
