"""Reviews to store: one written by hand, and any at all."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from selfreview_gui.review.review import Origin, Passage, Rank, Review, passages
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Dimension, Place, Role, Template

TEMPLATE = Template(
    id="own-1",
    year=2025,
    subject=Subject.BRANCH,
    name="本单位模板",
    meeting="2025年度组织生活会",
    title="{unit}对照检查材料",
    dimensions=(
        Dimension("study", "学习教育方面", asks="学得怎么样", questions=("学了几次？", "谁没来？"), min=300),
        Dimension("causes", "原因分析", Role.CAUSES),
    ),
    opening=Dimension("opening", "引言", Role.OTHER, scaffold="根据【通知】要求"),
    closing=Dimension("closing", "结语", Role.OTHER),
    rectification=Place.OPENING,
    max=5000,
)

# Written steps: basics (done), rectification (done, 5), the problems part itself (done, 0), its
# section (a slot left, 12 + 3 + 6), the causes (done, 4 + 4), opening and closing (done, 5 + 3).
REVIEW = Review(
    id="review-1",
    year=2025,
    subject=Subject.BRANCH,
    unit="河湾村党支部",
    meeting="2025年度组织生活会",
    template=TEMPLATE,
    rectification_place=Place.OPENING,
    title="河湾村党支部对照检查材料",
    opening="现报告如下",
    rectification="已整改三项",
    parts=(
        Passage(
            "problems",
            Rank.PART,
            "一、",
            "存在的问题",
            role=Role.PROBLEMS,
            children=(
                Passage(
                    "study",
                    Rank.SECTION,
                    "（一）",
                    "学习教育方面",
                    dimension="study",
                    text="有“差距”，共两处：\n如下",  # 12 characters, the line break not counted
                    children=(
                        Passage("few", Rank.POINT, "一是", "学得少", "。", "只有【几】次", joined=True),
                    ),
                ),
            ),
        ),
        Passage(
            "causes",
            Rank.PART,
            "二、",
            "原因分析",
            role=Role.CAUSES,
            dimension="causes",
            children=(
                Passage(
                    "lazy",
                    Rank.POINT,
                    "一是",
                    "抓得不紧",
                    "。",
                    "没有计划",
                    joined=True,
                    answers=("few",),
                    origin=Origin("last-year", "review-0"),
                ),
            ),
        ),
    ),
    closing="请批评",
    attachments="问题清单\n整改清单",
)

REVIEW_TEXTS = (
    *("unit", "name", "meeting", "notice", "title", "byline"),
    *("opening", "rectification", "closing", "attachments", "signature", "date"),
)

# Any character, halves of surrogate pairs and NUL included, with those that break careless code drawn often.
texts = st.one_of(
    st.sampled_from(
        ["", "一是学得浅。\n二是", "“好”'; DROP TABLE reviews; --", "😀👨‍👩‍👧𠮷", "\x00\ud83d", "\r\n\t　"]
    ),
    st.text(st.characters(exclude_categories=()), max_size=12),
)
dimensions = st.builds(
    Dimension,
    id=texts,
    title=texts,
    role=st.sampled_from(Role),
    asks=texts,
    questions=st.lists(texts, max_size=2).map(tuple),
    min=st.integers(0, 9000),
    scaffold=texts,
)
templates = st.builds(
    Template,
    id=st.text("abc", min_size=1, max_size=3),
    year=st.integers(1949, 2100),
    subject=st.sampled_from(Subject),
    name=texts,
    meeting=texts,
    title=texts,
    dimensions=st.lists(dimensions, max_size=2).map(tuple),
    opening=dimensions,
    closing=dimensions,
    basis=texts,
    note=texts,
    rectification=st.sampled_from(Place),
    problems_heading=texts,
    max=st.integers(0, 9000),
)


@st.composite
def passages_below(draw: st.DrawFn, rank: int, ids: list[str]) -> tuple[Passage, ...]:
    """Draw passages of a rank with what they hold, each with one of the `ids` that are left."""
    many = draw(st.integers(0, 3)) if rank <= Rank.SUBPOINT else 0
    return tuple(
        Passage(
            id=ids.pop(),
            rank=Rank(rank),
            children=draw(passages_below(rank + 1, ids)),
            number=draw(texts),
            heading=draw(texts),
            mark=draw(texts),
            text=draw(texts),
            tail=draw(texts),
            dimension=draw(texts),
            joined=draw(st.booleans()),
            inline=draw(st.booleans()),
            role=draw(st.none() | st.sampled_from(Role)),
            origin=draw(st.builds(Origin, texts, texts)),
        )
        for _ in range(many)
        if ids
    )


@st.composite
def reviews(draw: st.DrawFn, id: str = "review") -> Review:
    """Draw a review; ids come from a few, so that two reviews share many of them."""
    ids = draw(st.permutations([f"p{number}" for number in range(16)]))
    review = draw(
        st.builds(
            Review,
            id=st.just(id),
            year=st.none() | st.integers(1949, 2100),
            subject=st.sampled_from(Subject),
            template=st.none() | templates,
            rectification_place=st.sampled_from(Place),
            parts=passages_below(Rank.PART, ids),
            **dict.fromkeys(REVIEW_TEXTS, texts),
        )
    )
    known = [passage.id for passage in passages(review)]
    if not known:
        return review
    answers = st.lists(st.sampled_from(known), max_size=3).map(tuple)
    return replace(review, parts=tuple(_linked(part, draw, answers) for part in review.parts))


def _linked(passage: Passage, draw: st.DrawFn, answers: st.SearchStrategy[tuple[str, ...]]) -> Passage:
    children = tuple(_linked(child, draw, answers) for child in passage.children)
    return replace(passage, children=children, answers=draw(answers))
