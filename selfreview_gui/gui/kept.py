"""What is kept of a review's window from one time to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selfreview_gui.store.store import Store

QUESTIONS, PANEL = "questions_shown", "panel_shown"


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept from last time: where the writer stopped, and how the page was arranged."""

    step: str = ""
    node: str = ""
    field: str = ""
    cursor: int = 0
    questions_shown: bool = True
    panel_shown: str = ""


def kept_of(store: Store, id: str) -> Kept:
    """Read what was kept of the review of that id."""
    place = store.place(id)
    shown = store.setting(QUESTIONS, "1") == "1", store.setting(PANEL)
    if place is None:
        return Kept("", "", "", 0, *shown)
    return Kept(place.step, place.node, place.field, place.cursor, *shown)
