"""Laws of correcting what was read: whatever is done, the paper says the same and nothing goes missing."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from selfreview_gui.jobs.templates import built_in
from selfreview_gui.review.adopt import adopt
from selfreview_gui.review.arrange import can_demote, can_promote, demote, join, promote
from selfreview_gui.review.belonging import settled, with_role
from selfreview_gui.review.compose import compose
from selfreview_gui.review.dividing import split
from selfreview_gui.review.document import Address, document_of
from selfreview_gui.review.doubts import doubts
from selfreview_gui.review.recognise import recognise
from selfreview_gui.review.review import Passage, Rank, Review, find, parent_of, passages, texts
from selfreview_gui.review.template import Role
from tests.papers import OWN_PAPERS
from tests.review.any_papers import papers
from tests.review.reviews import reviews

TEMPLATES = built_in()


def own_papers() -> list[Review]:
    files = sorted(OWN_PAPERS.rglob("*.txt"))
    return [review for file in files for review in recognise(document_of(file.read_text("utf-8"))).reviews]


def shape(passage: Passage) -> tuple[object, ...]:
    """Return all of a passage but its id."""
    words = (passage.rank, passage.number, passage.heading, passage.mark, passage.text, passage.tail)
    return (*words, passage.joined, passage.inline, tuple(map(shape, passage.children)))


def ranks_fit(review: Review) -> bool:
    return all(
        child.rank > passage.rank or child.rank is Rank.SUBPOINT
        for passage in passages(review)
        for child in passage.children
    )


@st.composite
def corrections(draw: st.DrawFn, review: Review) -> Review:
    """Do one thing that a person can do in the import view."""
    ids = [each.id for each in passages(review)]
    fields = [address for address, text in texts(review) if text and address.field != "heading"]
    if fields and (not ids or draw(st.booleans())):
        address = draw(st.sampled_from(fields))
        return split(review, address, draw(st.integers(0, 3)), draw(st.sampled_from((0, 0, 3))))
    if not ids:
        return review
    act = draw(st.sampled_from((promote, demote, join)))
    return act(review, draw(st.sampled_from(ids)))


@given(st.data(), reviews())
def test_no_correction_changes_what_any_review_says(data: st.DataObject, review: Review) -> None:
    for _ in range(3):
        after = data.draw(corrections(review))
        assert compose(after).text == compose(review).text
        review = after


@given(st.data(), papers())
def test_no_correction_changes_what_a_paper_says(data: st.DataObject, text: str) -> None:
    for review in recognise(document_of(text)).reviews:
        before, after = adopt(review, TEMPLATES), adopt(review, TEMPLATES)
        for _ in range(4):
            last, after = after, data.draw(corrections(after))
            after = settled(last, after, TEMPLATES)
        assert compose(after).text == compose(before).text
        assert ranks_fit(after)
        assert len({each.id for each in passages(after)}) == len(list(passages(after)))
        assert {each.node for each in doubts(after, TEMPLATES)} <= {each.id for each in passages(after)} | {
            ""
        }


def every_passage() -> Iterator[tuple[Review, Passage]]:
    return ((review, passage) for review in own_papers() for passage in passages(review))


def test_in_every_paper_whatever_can_stand_higher_or_lower_does() -> None:
    for review, passage in every_passage():
        for can, act in ((can_promote, promote), (can_demote, demote)):
            after = act(review, passage.id)
            assert (after is not review) == can(review, passage.id), (review.title, passage.heading)
            assert compose(after).text == compose(review).text


def test_in_every_paper_any_passage_can_be_made_text_of_what_stands_before_it() -> None:
    for review, passage in every_passage():
        after = join(review, passage.id)
        assert find(after, passage.id) is None, (review.title, passage.heading)
        assert compose(after).text == compose(review).text
        assert len(list(passages(after))) == len(list(passages(review))) - 1


def test_in_every_paper_what_was_raised_and_lowered_again_stands_where_it_stood() -> None:
    for review, passage in every_passage():
        holder = parent_of(review, passage.id)
        if holder and not passage.children and passage is holder.children[-1] and not holder.tail:
            again = demote(promote(review, passage.id), passage.id)
            assert list(map(shape, again.parts)) == list(map(shape, review.parts))


def test_a_paper_of_one_text_is_divided_until_it_is_what_was_read() -> None:
    for review in own_papers():
        plain = review
        while any(plain.parts):
            plain = join(plain, list(passages(plain))[-1].id)
        divided = plain
        for passage in passages(review):
            own = passage.number + passage.heading
            address, line, at = place_of(divided, own)
            divided = split(divided, address, line, at)
        assert compose(divided).text == compose(review).text


def place_of(review: Review, words: str) -> tuple[Address, int, int]:
    """Return where words stand in a text of the review."""
    return next(
        (address, line, at)
        for address, text in texts(review)
        if address.field != "heading"
        for line, said in enumerate(text.split("\n"))
        if (at := said.find(words)) >= 0
    )


@given(papers(), st.sampled_from(Role))
def test_a_role_that_was_chosen_changes_no_word(text: str, role: Role) -> None:
    for review in recognise(document_of(text)).reviews:
        for passage in passages(review):
            after = with_role(review, passage.id, role)
            assert compose(after).text == compose(review).text
            assert settled(review, after, TEMPLATES).title == review.title
