"""The notice's own text beside the draft: what it says of a dimension is marked in it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from selfreview_gui.gui.notices.places import Places, sentence_at
from selfreview_gui.gui.parts import button, column, label
from selfreview_gui.gui.positions import to_characters, to_units

_FAINT = 110  # of 255: the sentence is marked more faintly than the name in it
_LEAST_LINES = 10
_LONGEST_TITLE = 90  # characters


class NoticeView(QWidget):
    """Shows the text to be read; `taken` carries words that were selected in it and their sentence."""

    taken = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._places = Places(None, None)
        self._soon = QTimer(self, singleShot=True, interval=0)  # when the lines have their places
        self._soon.timeout.connect(self._bring_into_sight)
        self.source = QPlainTextEdit(readOnly=True)
        self.source.setObjectName("noticeSource")
        self.source.setAccessibleName("通知原文")
        self.source.setTabChangesFocus(True)
        self.source.setMinimumHeight(_LEAST_LINES * self.fontMetrics().lineSpacing())
        reading = Qt.TextInteractionFlag
        self.source.setTextInteractionFlags(reading.TextSelectableByMouse | reading.TextSelectableByKeyboard)
        self.source.selectionChanged.connect(self._show_take)
        self._take = button("takeSelectionButton", "把选中的文字加为方面(&T)", self._take_selection)
        self._take.setAutoDefault(True)
        layout = column(self, 6)
        layout.addWidget(label("通知原文。漏掉的方面，在这里选中它的名称，再按下面的按钮。", "hint"))
        layout.addWidget(self.source, 1)
        layout.addWidget(self._take, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_take()

    def show_text(self, text: str) -> None:
        """Show another notice."""
        self._text = text
        self.source.setPlainText(text)
        self.mark(Places(None, None))

    def mark(self, places: Places) -> None:
        """Mark the words of a dimension, and bring them into sight."""
        self._places = places
        self.source.setExtraSelections(
            [
                self._marked(stretch, is_title)
                for stretch, is_title in ((places.sentence, False), (places.title, True))
                if stretch is not None
            ]
        )
        self._soon.start()

    def _bring_into_sight(self) -> None:
        shown = self._places.title or self._places.sentence
        if shown is not None and not self.source.textCursor().hasSelection():
            self.source.setTextCursor(self._cursor(shown[0], shown[0]))
            self.source.centerCursor()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.mark(self._places)

    def _marked(self, stretch: tuple[int, int], is_title: bool) -> QTextEdit.ExtraSelection:
        """Mark a stretch: by colour, and the name by a line below it, too."""
        colour = QColor(self.palette().color(QPalette.ColorRole.Highlight))
        colour.setAlpha(255 if is_title else _FAINT)
        look = QTextCharFormat()
        look.setBackground(colour)
        look.setFontUnderline(is_title)
        if is_title:
            look.setForeground(self.palette().color(QPalette.ColorRole.HighlightedText))
        made: Any = QTextEdit.ExtraSelection()  # Qt's annotations leave its fields out
        made.cursor, made.format = self._cursor(*stretch), look
        marked: QTextEdit.ExtraSelection = made
        return marked

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.source.document())
        cursor.setPosition(to_units(self._text, start))
        cursor.setPosition(to_units(self._text, end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _show_take(self) -> None:
        self._take.setEnabled(bool(self.source.textCursor().selectedText().strip()))

    def _take_selection(self) -> None:
        cursor = self.source.textCursor()
        start, end = (
            to_characters(self._text, each) for each in (cursor.selectionStart(), cursor.selectionEnd())
        )
        title = " ".join(self._text[start:end].split())[:_LONGEST_TITLE]
        cursor.clearSelection()
        self.source.setTextCursor(cursor)
        self.taken.emit(title.strip("，、；：。 "), sentence_at(self._text, start, end))
