"""A field of plain text: it grows with what is written, shows its gaps, and leaves undo to the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from selfreview_gui.gui.gaps import GapHighlighter, next_gap, previous_gap
from selfreview_gui.gui.positions import alike_before, alike_behind, to_characters, to_units

_GAP_SIGNS = "【×xXＸ_＿"  # a text without any of them needs no highlighter
_LAYOUT_SPACE = " \t\u3000\u00a0"
# XML 1.0, 2.2: Word files cannot hold these; the ones that break a line are kept as line breaks.
_NO_TEXT: dict[int, str | None] = {
    **{
        code: None for code in (*range(0x20), *range(0x7F, 0xA0), 0xFFFE, 0xFFFF) if chr(code) not in "\t\n\r"
    },
    **dict.fromkeys((0x0B, 0x0C, 0x85), "\n"),
}


class Editor(QPlainTextEdit):
    """A field of text.

    `edited` carries the new text whenever the writer changed it, `pasted` several paragraphs that
    the page may take as points (only where `takes_points`), `left` a step to the next (1) or the
    previous (-1) field, `entered` that the cursor came in, `done` that it went to another field.
    """

    edited = Signal(str)
    pasted = Signal(str)
    left = Signal(int)
    entered = Signal()
    done = Signal()

    def __init__(
        self, name: str, label: str, hint: str = "", *, one_line: bool = False, lines: int = 1
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setPlaceholderText(hint)
        self.takes_points: Callable[[str], bool] | None = None
        self.typing = True  # not while a text comes in as a whole
        self._one_line, self._least_lines = one_line, lines
        self._shown = ""
        self._composing = False
        self._waiting: str | None = None
        self._highlighter: GapHighlighter | None = None
        self._set_up()

    def _set_up(self) -> None:
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._notice)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    # What the window tells the field

    @property
    def text(self) -> str:
        """The text as it stands, without what an input method has not settled yet."""
        return self._shown

    def show_text(self, text: str) -> None:
        """Show a text that changed elsewhere; the cursor stays where it was among its words.

        During an unfinished composition the text waits until the composition is over.
        """
        self._waiting = None
        if text == self._shown:
            return
        if self._composing:
            self._waiting = text
            return
        blocked = self.blockSignals(True)
        self._replace_difference(text)
        self._shown = self._plain()
        self.blockSignals(blocked)
        self._highlight()
        self._fit()

    def select(self, start: int, end: int) -> None:
        """Select the characters `start` to `end`, and show them."""
        cursor = self.textCursor()
        cursor.setPosition(to_units(self._shown, start))
        cursor.setPosition(to_units(self._shown, end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def position(self) -> int:
        """Return how many characters stand before the cursor."""
        return to_characters(self._shown, self.textCursor().position())

    def selection(self) -> tuple[int, int]:
        """Return where the selected characters start and end."""
        cursor = self.textCursor()
        ends = (cursor.selectionStart(), cursor.selectionEnd())
        return to_characters(self._shown, ends[0]), to_characters(self._shown, ends[1])

    def put_cursor(self, position: int) -> None:
        """Put the cursor before the character at `position`."""
        self.select(position, position)

    def insert(self, text: str) -> None:
        """Put a text where the cursor stands, as if the writer had pasted it."""
        with self._as_a_whole():
            self.textCursor().insertText(text)

    def _replace_difference(self, text: str) -> None:
        """Change only the stretch that differs, so that the cursor and the view stay."""
        old, cursor = self._shown, self.textCursor()
        head = alike_before(old, text)
        tail = alike_behind(old[head:], text[head:])
        start, end = to_units(old, head), to_units(old, len(old) - tail)
        new = text[head : len(text) - tail]
        grown = to_units(new, len(new)) - (end - start)
        position, anchor = cursor.position(), cursor.anchor()
        edit = QTextCursor(self.document())
        edit.setPosition(start)
        edit.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        edit.insertText(new)
        cursor.setPosition(_moved(anchor, start, end, grown))
        cursor.setPosition(_moved(position, start, end, grown), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    # What the writer does

    def _notice(self) -> None:
        text = self._plain()
        if text == self._shown:  # Qt says so during composition and after highlighting too
            return
        self._shown = text
        self._highlight()
        self.edited.emit(text)

    def _plain(self) -> str:
        # not toPlainText: it would turn a non-breaking space that the paper holds into a plain one
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def _highlight(self) -> None:
        if self._highlighter is None and any(sign in self._shown for sign in _GAP_SIGNS):
            self._highlighter = GapHighlighter(self.document(), self.palette())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not plain:
            holder = self.parentWidget()  # the field itself would refuse
            if holder is not None:
                holder.focusNextPrevChild(key == Qt.Key.Key_Tab)
        elif key == Qt.Key.Key_Tab and plain:
            self._go(1)
        elif key == Qt.Key.Key_Backtab:
            self._go(-1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._one_line and plain:
            self.left.emit(1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Escape):
            event.ignore()  # the page scrolls, not the field
        else:
            super().keyPressEvent(event)

    def _go(self, step: int) -> None:
        start, end = self.selection()
        gap = next_gap(self._shown, end) if step > 0 else previous_gap(self._shown, start)
        if gap:
            self.select(*gap)
        else:
            self.left.emit(step)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Qt's hook: files are for the window, which imports them."""
        return not any(url.isLocalFile() for url in source.urls()) and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Qt's hook: take what is pasted as plain paragraphs, without indents and control characters."""
        text = source.text().translate(_NO_TEXT)
        lines = [line.strip(_LAYOUT_SPACE) for line in text.splitlines()]
        text = "\n".join(filter(None, lines)) if len(lines) > 1 else text
        if self.takes_points and self.takes_points(text):
            self.pasted.emit(text)
        else:
            self.insert(text.replace("\n", "") if self._one_line else text)

    def dropEvent(self, event: QDropEvent) -> None:
        with self._as_a_whole():
            super().dropEvent(event)

    @contextmanager
    def _as_a_whole(self) -> Iterator[None]:
        """Let it be known of what is told meanwhile that nobody typed it."""
        before, self.typing = self.typing, False
        try:
            yield
        finally:
            self.typing = before

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._composing and self._waiting is not None:
            self.show_text(self._waiting)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if any(event.matches(key) for key in (keys.Undo, keys.Redo)):
                event.ignore()  # else the field would take the keys, and it keeps no history
                return False
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        for action in menu.actions()[:3]:  # undo, redo and a line: the window's menu has them
            menu.removeAction(action)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        passing = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if event.reason() not in passing:  # from a menu or another window the writer comes back
            self.done.emit()

    # How it looks

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        if event.type() == QEvent.Type.PaletteChange and self._highlighter is not None:
            self._highlighter.recolour(self.palette())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height())

    def _fit(self) -> None:
        """Be as high as the text, and no lower than the least number of lines."""
        margin = self.document().documentMargin()  # Qt counts the lower one as part of the last paragraph
        frame = self.contentsMargins().top() + self.contentsMargins().bottom()
        least = self._least_lines * self.fontMetrics().lineSpacing() + margin
        wanted = ceil(max(self._content_height(), least) + margin + frame) + 1  # Qt scrolls at a full fit
        if wanted != self.minimumHeight():
            self.setFixedHeight(wanted)

    def _content_height(self) -> float:
        layout, block, height = self.document().documentLayout(), self.document().begin(), 0.0
        while block.isValid():
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        return height


def _moved(position: int, start: int, end: int, grown: int) -> int:
    """Say where a cursor stands after the characters `start` to `end` were replaced by `grown` more."""
    if position <= start:
        return position
    return position + grown if position >= end else max(start, min(position, end + grown))
