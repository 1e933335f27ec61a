"""Where in the window a text is edited, and where two reviews differ."""

from __future__ import annotations

from selfreview_gui.review.document import Address
from selfreview_gui.review.review import PASSAGE_FIELDS, Passage, Review
from selfreview_gui.review.steps import Step, StepKind

REVIEW_PLACES = {
    "opening": StepKind.ENDS,
    "closing": StepKind.ENDS,
    "rectification": StepKind.RECTIFICATION,
    "attachments": StepKind.EXPORT,
}
_BASICS = ("title", "byline", "signature", "date", "unit", "name", "year", "subject", "meeting", "notice")


def path_to(review: Review, id: str) -> tuple[Passage, ...]:
    """Return the passages from a part down to that of this id, empty where there is none."""
    return next((path for part in review.parts if (path := _path(part, id))), ())


def step_of(review: Review, address: Address, steps: tuple[Step, ...]) -> Step | None:
    """Return which of the steps shows the field at an address, None where none does."""
    if not address.node:
        kind = REVIEW_PLACES.get(address.field, StepKind.BASICS)
        return next((step for step in steps if step.kind is kind), None)
    holders = [passage.id for passage in reversed(path_to(review, address.node))]
    return next((step for id in holders for step in steps if step.passage == id), None)


def met_at(address: Address) -> Address:
    """Return the field where an address is met in the window: marks and numbers at the heading."""
    return Address(address.node, "heading") if address.field in ("number", "mark") else address


def page_key(step: Step) -> str:
    """Return what names the page of a step: the rectification keeps its page wherever it stands."""
    return f"{step.kind}:" if step.kind is StepKind.RECTIFICATION else step.key


def difference(before: Review, after: Review) -> Address | None:
    """Return the first field in which two reviews differ, or None where they are alike.

    A passage that came, went or moved is found at its heading; one that went, at its neighbour's.
    """
    inside = _among(before.parts, after.parts, "")
    if inside is not None:
        return inside
    names = (*_BASICS, *REVIEW_PLACES)
    name = next((name for name in names if getattr(before, name) != getattr(after, name)), "")
    if not name and before.rectification_place is not after.rectification_place:
        name = "rectification"
    if not name and before != after:
        name = "title"
    return Address("", name) if name else None


def _path(passage: Passage, id: str) -> tuple[Passage, ...]:
    if passage.id == id:
        return (passage,)
    below = next((path for child in passage.children if (path := _path(child, id))), ())
    return (passage, *below) if below else ()


def _among(before: tuple[Passage, ...], after: tuple[Passage, ...], holder: str) -> Address | None:
    if before is after:
        return None
    if [each.id for each in before] != [each.id for each in after]:
        return _shifted(before, after, holder)
    pairs = zip(before, after, strict=True)
    return next((place for old, new in pairs if (place := _inside(old, new)) is not None), None)


def _shifted(before: tuple[Passage, ...], after: tuple[Passage, ...], holder: str) -> Address | None:
    known = {each.id for each in before}
    came = next((each.id for each in after if each.id not in known), "")
    at = next((i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a.id != b.id), len(after))
    near = after[min(at, len(after) - 1)].id if after else holder
    node = came or near
    return Address(node, "heading") if node else None


def _inside(old: Passage, new: Passage) -> Address | None:
    if old is new or old == new:
        return None
    for name in PASSAGE_FIELDS:
        if getattr(old, name) != getattr(new, name):
            return Address(new.id, name)
    return _among(old.children, new.children, new.id) or (
        Address(new.id, "heading") if old.children == new.children else None
    )
