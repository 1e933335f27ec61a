"""What can be done to the chosen row: the actions with their keys, and where each leaves the chooser."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from selfreview_gui.review.arrange import can_demote, can_promote, demote, join, promote
from selfreview_gui.review.dividing import split
from selfreview_gui.review.document import Address
from selfreview_gui.review.pointing import pointed_at
from selfreview_gui.review.review import Review, find, passages

Cursor = tuple[Address, int] | None  # the field in which the cursor stands, and the characters before it
Done = tuple[Review, str]  # the corrected paper, and the key of the row to be chosen in it


class Act(NamedTuple):
    """One thing to do: its name, its words, its keys, and what it is good for."""

    name: str
    words: str
    keys: tuple[str, ...]
    tip: str


ACTS = (
    Act("promote", "提升", ("Alt+Left",), "提高一级，后面的同级内容归到它下面"),
    Act("demote", "降低", ("Alt+Right",), "降低一级，归到前一项下面"),
    Act("join", "并入上文", ("Alt+Backspace",), "不是标题，变成上文的一段"),
    Act("split", "从这里另起一项", ("Ctrl+Return", "Ctrl+Enter"), "从原文里光标所在的地方起，单独成为一项"),
    Act("undo", "撤销", ("Ctrl+Z",), "撤销上一步"),
    Act("redo", "重做", ("Ctrl+Y", "Ctrl+Shift+Z"), "重做撤销的一步"),
    Act("next", "下一处", ("F4",), "转到下一处请核对的内容"),
)
CORRECTIONS = ("promote", "demote", "join", "split")


def made_actions(parent: QWidget, do: Callable[[str], object]) -> dict[str, QAction]:
    """Make the actions of a window by name; `do` gets the name of the one that is wanted."""
    made = {}
    for act in ACTS:
        made[act.name] = action = QAction(act.words, parent)
        action.setObjectName(f"{act.name}Action")
        action.setShortcuts([QKeySequence(keys) for keys in act.keys])
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{act.tip}（{keys}）")
        action.triggered.connect(lambda _, name=act.name: do(name))
        parent.addAction(action)
    return made


def can(name: str, review: Review, key: str, at: Cursor) -> bool:
    """Say whether something can be done to the row of that key, with the cursor in the source at `at`."""
    if name == "split":
        return at is not None and pointed_at(review, *at) is not None
    if find(review, key) is None:
        return False
    return {"promote": can_promote, "demote": can_demote}.get(name, lambda *_: True)(review, key)


def corrected(name: str, review: Review, key: str, at: Cursor) -> Done:
    """Do it; the very same paper comes back where it would change what the paper says."""
    if name == "split":
        return _begun(review, key, at)
    after = {"promote": promote, "demote": demote, "join": join}[name](review, key)
    return after, key if find(after, key) else _before(review, key)


def _begun(review: Review, key: str, at: Cursor) -> Done:
    place = pointed_at(review, *at) if at is not None else None
    if at is None or place is None:
        return review, key
    after = split(review, at[0], *place)
    known = {each.id for each in passages(review)}
    return after, next((each.id for each in passages(after) if each.id not in known), key)


def _before(review: Review, key: str) -> str:
    """Return the row before that of a key: it has the words that were joined to it."""
    ids = [each.id for each in passages(review)]
    return ids[ids.index(key) - 1] if key != ids[0] else "opening"
