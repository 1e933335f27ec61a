"""Reviews to test with: one from a template, one from a paper, and any at all."""

from __future__ import annotations

from hypothesis import strategies as st

from selfreview_gui.jobs.templates import built_in
from selfreview_gui.review.document import document_of
from selfreview_gui.review.recognise import recognise
from selfreview_gui.review.review import Passage, Rank, Review
from selfreview_gui.review.start import start_review
from selfreview_gui.review.template import Template

PAPER = """某站党支部2022年度组织生活会对照检查材料
会前集体学习两次。现报告如下：
一、存在的主要问题
（一）增强政治功能方面
一是学得浅。只读文件。
二是联系少。走访两户。
三是担当弱。遇事先等。
（二）增强组织功能方面。不足有：一是会议散。缺席三次。二是记录乱。只有签到。
二、原因分析
一是认识不足。想得浅。
三、整改措施
一是每月一学。书记负责。
"""


def template(id: str = "2022-branch") -> Template:
    """Return a built-in template."""
    return next(each for each in built_in() if each.id == id)


def new_review(id: str = "2022-branch") -> Review:
    """Return an empty review of a built-in template."""
    return start_review(template(id), unit="清河站党支部")


def paper_review() -> Review:
    """Return the review recognised in PAPER; its passages are s1, s2 … in the paper's order."""
    return recognise(document_of(PAPER)).reviews[0]


words = st.text(st.sampled_from("学习不深，。：；“”【次数】 xa一是\n"), max_size=30)


@st.composite
def passages(draw: st.DrawFn, rank: Rank = Rank.PART) -> Passage:
    """Draw a passage with all that may be in it."""
    below = () if rank is Rank.SUBPOINT else tuple(draw(st.lists(passages(Rank(rank + 1)), max_size=3)))
    numbers = {Rank.PART: "一、", Rank.SECTION: "（一）", Rank.POINT: "一是", Rank.SUBPOINT: "（1）"}
    return Passage(
        draw(st.uuids()).hex[:12],
        rank,
        draw(st.sampled_from(["", numbers[rank]])),
        draw(words),
        draw(st.sampled_from(["", "。", "："])),
        draw(words),
        below,
        draw(words),
        draw(st.booleans()),
        draw(st.booleans()),
    )


def reviews() -> st.SearchStrategy[Review]:
    """Draw any review."""
    parts = st.lists(passages(), max_size=3).map(tuple)
    return st.builds(Review, id=st.just("r"), title=words, opening=words, parts=parts, closing=words)
