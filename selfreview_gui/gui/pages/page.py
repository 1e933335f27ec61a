"""What every page of the wizard is: it shows a review, and tells what the writer does to it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.writing import Writing
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review

LAZY = 150  # milliseconds after a change until counts and links are counted anew


class Page(QWidget):
    """A page of one step. `writing` carries what is done to the review, and the fields by address.

    `questions_folded` tells whether the guiding questions are shown, `dragging` where on the screen
    a card is being dragged.
    """

    questions_folded = Signal(bool)
    dragging = Signal(QPoint)

    def __init__(self, review: Review) -> None:
        super().__init__()
        self.writing = Writing(review, self)
        self.writing.left.connect(self.leave_field)
        self._lazy = QTimer(self, singleShot=True, interval=LAZY)
        self._lazy.timeout.connect(self.refresh)

    def show_review(self, review: Review) -> None:
        """Show the review as it stands now; only fields that differ are touched."""
        self.writing.review = review
        self.update_fields(review)
        self._lazy.start()  # anew with every key, so that nothing is counted while the writer types on

    def update_fields(self, review: Review) -> None:
        """Show what the fields and cards hold."""

    def refresh(self) -> None:
        """Show what is derived: counts, states, links."""

    def field(self, address: Address) -> Editor | None:
        """Return the field of an address, made now if it was not yet, or None where the page has none."""
        return self.writing.fields.get(address)

    def first_field(self) -> QWidget | None:
        """Return where the cursor goes when the page is opened."""
        fields = [each for each in self.stops() if isinstance(each, Editor)]
        return fields[0] if fields else None

    def stops(self) -> list[QWidget]:
        """Return what can have the focus, in reading order."""
        return in_reading_order(self)

    def leave_field(self, editor: Editor, step: int) -> None:
        """Go from a field to the next or the previous one; from the last one to what follows it."""
        fields = [each for each in self.stops() if isinstance(each, Editor)]
        at = fields.index(editor) + step if editor in fields else -1
        if 0 <= at < len(fields):
            fields[at].setFocus(
                Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
            )
        else:
            self.focusNextPrevChild(step > 0)


def in_reading_order(holder: QWidget) -> list[QWidget]:
    """Return the widgets inside that Tab can reach and that are shown, line by line."""
    tab = Qt.FocusPolicy.TabFocus
    reached = [
        each
        for each in holder.findChildren(QWidget)
        if each.focusPolicy() & tab and each.isEnabled() and each.isVisibleTo(holder)
    ]
    return _line_by_line([(each.mapTo(holder, QPoint(0, 0)), each) for each in reached])


def _line_by_line(placed: list[tuple[QPoint, QWidget]]) -> list[QWidget]:
    """Sort from top to bottom, and from left to right what stands side by side."""
    placed.sort(key=lambda each: each[0].y())
    lines: list[list[tuple[QPoint, QWidget]]] = []
    for place, widget in placed:
        if not lines or place.y() > lines[-1][0][0].y() + widget.fontMetrics().height() * 0.8:
            lines.append([])
        lines[-1].append((place, widget))
    return [widget for line in lines for _, widget in sorted(line, key=lambda each: each[0].x())]


def focused_editor() -> Editor | None:
    """Return the field that has the cursor, if one has."""
    widget = QApplication.focusWidget()
    return widget if isinstance(widget, Editor) else None
