"""The wizard's steps, as data: their order, their state and their character counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from selfreview_gui.review.document import Address
from selfreview_gui.review.edit import find_role
from selfreview_gui.review.review import Passage, Review, count, passage_texts
from selfreview_gui.review.template import Dimension, Place, Role

SLOT = re.compile(r"【[^【】\n]*】")
# What still has to be filled, a slot or what people put in the place of a name or a number: ××, xx, ____.
GAP = re.compile(rf"{SLOT.pattern}|×+|(?<![A-Za-z])[xXＸ]{{2,}}(?![A-Za-z])|[_＿]{{2,}}")


class StepKind(StrEnum):
    """What a step asks for; each kind has its page."""

    BASICS = "basics"
    RECTIFICATION = "rectification"
    PART = "part"  # the problems part itself: its heading, lead and the order of its dimensions
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
    rectification = find_role(review, Role.RECTIFICATION)
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
    """Say how far a passage is written: nothing, with slots or empty points left, or done."""
    own_heading = Address(passage.id, "heading")
    written = "".join(text for address, text in passage_texts(passage) if address != own_heading)
    if not written.strip():
        return State.EMPTY
    return State.GAPS if GAP.search(written) or any(map(_is_bare, passage.children)) else State.DONE


def _is_bare(point: Passage) -> bool:
    return not any(text.strip() for _, text in passage_texts(point))


def _part_steps(part: Passage, rectification: Passage | None) -> list[Step]:
    if part is rectification:
        return []
    sections = [child for child in part.children if child.dimension or child.role]
    if part.role is not Role.PROBLEMS or not sections:
        return [_passage_step(part, 0)]
    below = [_passage_step(child, 1) for child in part.children if child is not rectification]
    own = count(part.text) + count(part.tail)
    state = State.GAPS if GAP.search(part.text + part.tail) else State.DONE
    return [Step(StepKind.PART, part.heading, part.id, 0, state, own), *below]


def _passage_step(passage: Passage, level: int) -> Step:
    return Step(StepKind.PASSAGE, passage.heading, passage.id, level, state_of(passage), characters(passage))


def characters(passage: Passage) -> int:
    """Count what is written in a passage and below it, its own heading left out."""
    return sum(count(text) for _, text in passage_texts(passage)) - count(passage.heading)


def _basics(review: Review) -> Step:
    filled = [bool(text.strip()) for text in (review.unit, review.title, review.meeting)]
    state = State.DONE if all(filled) and review.year else State.GAPS if any(filled) else State.EMPTY
    return Step(StepKind.BASICS, "基本信息", state=state)


def _rectification(review: Review, passage: Passage | None) -> Step:
    title = "上年度整改情况"
    if passage is not None and review.rectification_place is not Place.OPENING:
        step = _passage_step(passage, 0)
        return Step(StepKind.RECTIFICATION, title, passage.id, 0, step.state, step.characters)
    return Step(
        StepKind.RECTIFICATION, title, "", 0, _text_state(review.rectification), count(review.rectification)
    )


def _ends(review: Review) -> Step:
    written = review.opening + review.closing
    state = _text_state(written)
    if state is State.DONE and not review.opening.strip():
        state = State.GAPS
    return Step(StepKind.ENDS, "引言与结语", state=state, characters=count(written))


def _text_state(text: str) -> State:
    if not text.strip():
        return State.EMPTY
    return State.GAPS if GAP.search(text) else State.DONE
