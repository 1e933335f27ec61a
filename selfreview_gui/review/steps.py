"""The wizard's steps, as data: their order, their state and their character counts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from selfreview_gui.review.edit import find_role
from selfreview_gui.review.placeholder import is_filled
from selfreview_gui.review.review import Passage, Rank, Review, count, passage_texts, within
from selfreview_gui.review.template import Dimension, Place, Role
from selfreview_gui.review.written import is_blank, is_sentence, is_written, lacks_heading


class StepKind(StrEnum):
    """What a step asks for; each kind has its page."""

    BASICS = "basics"
    RECTIFICATION = "rectification"
    PART = "part"  # the problems part itself: its heading, lead and its dimensions in their order
    PASSAGE = "passage"  # a dimension, the causes, the measures, or any other part
    ENDS = "ends"
    CHECK = "check"
    EXPORT = "export"


class State(StrEnum):
    """How far a step has come."""

    EMPTY = "empty"
    GAPS = "gaps"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its kind, its title, the passage it edits (empty where it edits none), its state.

    `level` is 1 for a dimension below its part, else 0; `characters` counts what is written.
    """

    kind: StepKind
    title: str
    passage: str = ""
    level: int = 0
    state: State = State.EMPTY
    characters: int = 0

    @property
    def key(self) -> str:
        """Return what names this step in one review, the same after its title was changed."""
        return f"{self.kind}:{self.passage}"


def steps(review: Review) -> tuple[Step, ...]:
    """Return the steps of a review in the wizard's order."""
    inside = review.rectification_place is Place.OPENING
    rectification = None if inside else find_role(review, Role.RECTIFICATION)
    middle = [step for part in review.parts for step in _part_steps(part, rectification)]
    return (
        _basics(review),
        _rectification(review, rectification),
        *middle,
        _ends(review),
        Step(StepKind.CHECK, "核对"),
        Step(StepKind.EXPORT, "预览与导出"),
    )


def guidance(review: Review, step: Step) -> Dimension | None:
    """Return what the template asks in a step, or None where it asks nothing there."""
    if review.template is None:
        return None
    if step.kind is StepKind.RECTIFICATION:
        return next(iter(review.template.of_role(Role.RECTIFICATION)), None)
    if step.kind is StepKind.ENDS:
        return review.template.opening
    passage = next(
        (each for part in review.parts for each in (part, *part.children) if each.id == step.passage), None
    )
    return review.template.dimension(passage.dimension) if passage and passage.dimension else None


def state_of(passage: Passage) -> State:
    """Say how far a passage is written: nothing, with something left to fill, or done.

    Nothing that keeps a paper from being exported is left in one that is done.
    """
    if not is_written(passage):
        return State.EMPTY
    filled = all(is_filled(text) for _, text in passage_texts(passage))
    below = (each for child in passage.children for each in within(child))
    whole = filled and not lacks_heading(passage) and not any(map(_is_open, below))
    return State.DONE if whole else State.GAPS


def _is_open(passage: Passage) -> bool:
    if passage.rank <= Rank.SECTION and not (is_written(passage) or is_sentence(passage)):
        return True
    return is_blank(passage) or lacks_heading(passage)


def _part_steps(part: Passage, rectification: Passage | None) -> list[Step]:
    if part is rectification:
        return []
    if not has_sections(part):
        return [_passage_step(part, 0)]
    below = [_passage_step(child, 1) for child in part.children if child is not rectification]
    own = count(part.text) + count(part.tail)
    return [Step(StepKind.PART, part.heading, part.id, 0, _state_over(part, below), own), *below]


def has_sections(part: Passage) -> bool:
    """Say whether a part is arranged in sections, or waits for them: the problems, unless they are points.

    A part that is a dimension itself (一、政治信仰方面) is asked for whole, with all that stands below it.
    """
    if part.role is not Role.PROBLEMS or part.dimension:
        return False
    return not part.children or any(child.dimension or child.role for child in part.children)


def _state_over(part: Passage, below: list[Step]) -> State:
    """Say how far a part has come: it is done when the steps below it are."""
    if not is_written(replace(part, children=())) and all(step.state is State.EMPTY for step in below):
        return State.EMPTY
    own = all(map(is_filled, (part.heading, part.text, part.tail))) and not lacks_heading(part)
    return State.DONE if own and all(step.state is State.DONE for step in below) else State.GAPS


def _passage_step(passage: Passage, level: int) -> Step:
    return Step(StepKind.PASSAGE, passage.heading, passage.id, level, state_of(passage), characters(passage))


def characters(passage: Passage) -> int:
    """Count what is written in a passage and below it, its own heading left out."""
    return sum(count(text) for _, text in passage_texts(passage)) - count(passage.heading)


def _basics(review: Review) -> Step:
    asked = [bool(text.strip()) for text in (review.unit, review.title, review.meeting)]
    filled = all(map(is_filled, (review.title, review.byline, review.signature, review.date)))
    done = filled and all(asked) and review.year
    state = State.DONE if done else State.GAPS if any(asked) else State.EMPTY
    return Step(StepKind.BASICS, "基本信息", state=state)


def _rectification(review: Review, passage: Passage | None) -> Step:
    title = "上年度整改情况"
    if passage is not None:
        step = _passage_step(passage, 0)
        state = step.state if is_filled(review.rectification) else State.GAPS  # it is printed, too
        return Step(StepKind.RECTIFICATION, title, passage.id, 0, state, step.characters)
    return Step(
        StepKind.RECTIFICATION, title, "", 0, _text_state(review.rectification), count(review.rectification)
    )


def _ends(review: Review) -> Step:
    written = review.opening + review.closing
    state = _text_state(review.opening, review.closing)
    if state is State.DONE and not review.opening.strip():
        state = State.GAPS
    return Step(StepKind.ENDS, "引言与结语", state=state, characters=count(written))


def _text_state(*texts: str) -> State:
    if not any(text.strip() for text in texts):
        return State.EMPTY
    return State.DONE if all(map(is_filled, texts)) else State.GAPS
