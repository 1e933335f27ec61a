"""One review for every kind of finding, and the place to which the finding has to lead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from selfreview_gui.review.document import Address
from selfreview_gui.review.edit import place_rectification, remove
from selfreview_gui.review.review import Review, change, write_field
from selfreview_gui.review.template import Place
from tests.gui.reviews import point, review


class Case(NamedTuple):
    """A review, words of the finding, and its place: the step, the field, what is selected there."""

    make: Callable[[], Review]
    words: str
    step: str
    address: Address
    selected: str


def written(address: Address, text: str, base: Review | None = None) -> Review:
    """Return a review with another text at an address."""
    return write_field(base or review(), address, text)


def numbered(id: str, number: str) -> Review:
    """Return the review with another number before a passage."""
    return change(review(), id, lambda passage: replace(passage, number=number))


CASES = {
    "unit": Case(lambda: written(Address("", "unit"), ""), "单位名称", "basics:", Address("", "unit"), ""),
    "title": Case(
        lambda: written(Address("", "title"), ""), "还没有标题", "basics:", Address("", "title"), ""
    ),
    "gap in the title": Case(
        lambda: written(Address("", "title"), "【单位】材料"),
        "【单位】",
        "basics:",
        Address("", "title"),
        "【单位】",
    ),
    "signature": Case(
        lambda: written(Address("", "signature"), ""), "还没有署名", "basics:", Address("", "signature"), ""
    ),
    "date": Case(
        lambda: written(Address("", "date"), ""), "还没有写日期", "basics:", Address("", "date"), ""
    ),
    "gap in the date": Case(
        lambda: written(Address("", "date"), "2025年×月"), "×", "basics:", Address("", "date"), "×月"
    ),
    "opening": Case(
        lambda: written(Address("", "opening"), ""), "还没有写引言", "ends:", Address("", "opening"), ""
    ),
    "gap in the closing": Case(
        lambda: written(Address("", "closing"), "请【谁】批评。"),
        "【谁】",
        "ends:",
        Address("", "closing"),
        "【谁】",
    ),
    "rectification as a part": Case(
        review, "“上年度整改情况”还没有写", "rectification:", Address("old", "text"), ""
    ),
    "rectification as a dimension": Case(
        lambda: place_rectification(review(), Place.DIMENSION),
        "“上年度整改情况”还没有写",
        "rectification:",
        Address("old", "text"),
        "",
    ),
    "rectification in the opening": Case(
        lambda: place_rectification(review(), Place.OPENING),
        "上年度问题的整改情况",
        "rectification:",
        Address("", "rectification"),
        "",
    ),
    "gap in the rectification in the opening": Case(
        lambda: written(
            Address("", "rectification"), "改了【几】条。", place_rectification(review(), Place.OPENING)
        ),
        "【几】",
        "rectification:",
        Address("", "rectification"),
        "【几】",
    ),
    "empty dimension": Case(
        lambda: written(Address("work", "text"), ""),
        "“工作方面”还没有写",
        "passage:work",
        Address("work", "text"),
        "",
    ),
    "empty problems": Case(
        lambda: written(
            Address("work", "text"), "", change(review(), "study", lambda each: replace(each, children=()))
        ),
        "“存在的主要问题”还没有写",
        "passage:study",
        Address("study", "text"),
        "",
    ),
    "missing causes": Case(
        lambda: remove(review(), "why"), "原因剖析", "passage:how", Address("how", "tail"), ""
    ),
    "missing dimension": Case(
        lambda: remove(review(), "work"),
        "“工作方面”没有写进材料",
        "part:problems",
        Address("problems", "text"),
        "",
    ),
    "empty point": Case(
        lambda: review(point("a", "学习不够系统", "说明。"), point("b")),
        "是空的",
        "passage:study",
        Address("b", "heading"),
        "",
    ),
    "empty point in a point": Case(
        lambda: review(point("a", "甲", "乙", point("s1", "丙", "丁"), point("s2"))),
        "是空的",
        "passage:study",
        Address("s2", "heading"),
        "",
    ),
    "bare point": Case(
        lambda: review(point("a", "学习不够系统"), point("b", "联系实际不紧", "说明。")),
        "只有一句标题",
        "passage:study",
        Address("a", "text"),
        "",
    ),
    "gap after the points": Case(
        lambda: written(Address("study", "tail"), "共【几】条。"),
        "【几】",
        "passage:study",
        Address("study", "tail"),
        "【几】",
    ),
    "gap after what is inside a point": Case(
        lambda: written(Address("a", "tail"), "共【几】条。"),
        "【几】",
        "passage:study",
        Address("a", "tail"),
        "【几】",
    ),
    "gap before the dimensions": Case(
        lambda: written(Address("problems", "text"), "共【几】条。"),
        "【几】",
        "part:problems",
        Address("problems", "text"),
        "【几】",
    ),
    "number of a point": Case(
        lambda: numbered("b", "七是"), "“七是”应为“二是”", "passage:study", Address("b", "heading"), ""
    ),
    "number of a dimension": Case(
        lambda: numbered("work", "（七）"),
        "“（七）”应为“（二）”",
        "passage:work",
        Address("work", "heading"),
        "",
    ),
    "number of a part": Case(
        lambda: numbered("problems", "七、"),
        "“七、”应为“二、”",
        "part:problems",
        Address("problems", "heading"),
        "",
    ),
    "number inside a text": Case(
        lambda: written(Address("work", "text"), "一是推进慢。三是办法少。"),
        "“三是”应为“二是”",
        "passage:work",
        Address("work", "text"),
        "三是",
    ),
    "length of a dimension": Case(review, "“学习方面”有", "passage:study", Address("study", "heading"), ""),
}
