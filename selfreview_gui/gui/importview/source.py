"""The source as it was read, at the right of the import view; it is looked at and pointed into, never typed in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPalette, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from selfreview_gui.gui.importview.rows import PAPER
from selfreview_gui.gui.positions import to_characters, to_units
from selfreview_gui.review.document import Address, Document

_FAINT = 110  # of 255: how much of the colour of what is chosen goes over what it holds


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters `start` to `end` of the paper, and the field they come from, `offset` characters into it."""

    start: int
    end: int
    address: Address
    offset: int


class SourceView(QPlainTextEdit):
    """Shows a paper; `pointed` says that the cursor was moved in it."""

    pointed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sourceText")
        self.setAccessibleName("原文")
        self.setReadOnly(True)
        by_hand = (
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTextInteractionFlags(by_hand)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._text = ""
        self._stretches: tuple[Stretch, ...] = ()
        self._chosen: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
        self.cursorPositionChanged.connect(self.pointed)

    def show_document(self, document: Document) -> None:
        """Show a paper; where its text is the same as before only what its words belong to is learnt anew."""
        self._stretches = stretches(document)
        if document.text != self._text:
            self._text = document.text
            blocked = self.blockSignals(True)
            self.setPlainText(self._text)
            self.blockSignals(blocked)

    def place(self) -> tuple[Address, int] | None:
        """Return the field at the cursor, and how many of its characters stand before it."""
        at = to_characters(self._text, self.textCursor().position())
        index = bisect_right(self._stretches, at, key=lambda each: each.start) - 1
        if index < 0:
            return None
        found = self._stretches[index]
        return found.address, found.offset + min(at, found.end) - found.start

    def mark(self, own: Collection[str], held: Collection[str], *, lead: bool) -> None:
        """Mark the words of the fields or passages `own`, more faintly of `held`; `lead`: go to the first."""
        self._chosen = frozenset(own), frozenset(held)
        self._paint()
        first = next((each for each in self._stretches if key_of(each.address) in self._chosen[0]), None)
        if lead and first is not None:
            self._lead(first.start)

    def _lead(self, start: int) -> None:
        """Bring a place into sight, in the upper half, with the cursor at it; nobody is told."""
        blocked = self.blockSignals(True)
        cursor = self.textCursor()
        cursor.setPosition(to_units(self._text, start))
        self.setTextCursor(cursor)
        self.blockSignals(blocked)
        self.centerCursor()
        self.viewport().update()

    def _paint(self) -> None:
        own, held = self._chosen
        colour = self.palette().color(QPalette.ColorRole.Highlight)
        faint = QColor(colour)
        faint.setAlpha(_FAINT)
        marked = [(each, key_of(each.address)) for each in self._stretches]
        runs = groupby(marked, lambda pair: colour if pair[1] in own else faint if pair[1] in held else None)
        self.setExtraSelections([self._selection(list(run), shown) for shown, run in runs if shown])

    def _selection(self, run: Sequence[tuple[Stretch, str]], colour: QColor) -> QTextEdit.ExtraSelection:
        made: Any = QTextEdit.ExtraSelection()  # Qt's annotations leave its fields out
        made.cursor = QTextCursor(self.document())
        made.cursor.setPosition(to_units(self._text, run[0][0].start))
        made.cursor.setPosition(to_units(self._text, run[-1][0].end), QTextCursor.MoveMode.KeepAnchor)
        made.format.setBackground(colour)
        marked: QTextEdit.ExtraSelection = made
        return marked

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint()


def stretches(document: Document) -> tuple[Stretch, ...]:
    """Return what of a paper's text comes from which field, in order."""
    found, at = [], 0
    for paragraph in document.paragraphs:
        for span in paragraph.spans:
            if span.address is not None:
                found.append(Stretch(at, at + len(span.text), span.address, span.offset))
            at += len(span.text)
        at += 1  # the line break
    return tuple(found)


def key_of(address: Address) -> str:
    """Return the key of the row that a field belongs to."""
    return address.node or (PAPER if address.field == "title" else address.field)
