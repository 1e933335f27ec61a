"""The home page: what has been written, and the ways to begin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from selfreview_gui.gui.parts import button, card, label
from selfreview_gui.gui.reviewlist import ReviewList

if TYPE_CHECKING:
    from selfreview_gui.store.values import Summary

_EMPTY = """还没有材料。

第一次用，可以先打开示例看一看；
手头有通知、心里有数，就点“新建材料”；
去年的稿子在电脑里，就点“导入旧材料”，也可以拖到这里。"""


class HomePage(QWidget):
    """The reviews by year and the buttons to begin with; what the person wants goes out as a signal."""

    new_requested = Signal()
    import_requested = Signal()
    import_folder_requested = Signal()
    example_requested = Signal()
    opened = Signal(str)
    delete_requested = Signal(str)
    restore_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("homePage")
        self.reviews = ReviewList("reviewList", "我的材料")
        self.deleted: ReviewList | None = None
        self._new = _button("newReviewButton", "新建材料", self.new_requested.emit, primary=True)
        self._open = _button("openReviewButton", "打开", self._ask_open)
        self._delete = _button("deleteReviewButton", "删除", self._ask_delete)
        self._toggle = _button("deletedToggle", "最近删除", self._show_choice)
        self._restore = _button("restoreButton", "恢复", self._ask_restore)
        self._toggle.setCheckable(True)
        self._lay_out()
        self.reviews.opened.connect(self.opened)
        self.reviews.delete_wanted.connect(self.delete_requested)
        self.reviews.currentItemChanged.connect(self._show_choice)
        self._show_choice()

    def show_reviews(self, summaries: Sequence[Summary], deleted: Sequence[Summary]) -> None:
        """Show the reviews there are, and those that can still be brought back."""
        self.reviews.show_reviews(summaries)
        if deleted or self.deleted is not None:
            self._deleted_list().show_reviews(deleted)
        self._stack.setCurrentIndex(0 if summaries else 1)
        self._toggle.setText(f"最近删除（{len(deleted)}）")
        self._toggle.setVisible(bool(deleted))
        if not deleted:
            self._toggle.setChecked(False)
        self._show_choice()

    def focus_first(self) -> None:
        """Put the keyboard where most people go on: the list, or the way to begin."""
        (self.reviews if self.reviews.topLevelItemCount() else self._new).setFocus()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(32, 24, 32, 20)
        self._column.setSpacing(14)
        self._column.addWidget(label("组织生活会对照检查材料", "title"))
        self._column.addWidget(label("一步一步写，随写随存，全程不联网。", "hint"))
        self._column.addLayout(self._beginnings())
        self._column.addLayout(self._lists(), 1)
        self._column.addLayout(_row(self._open, self._delete, None, self._toggle))
        self._column.addLayout(_row(self._restore, None))

    def _beginnings(self) -> QHBoxLayout:
        old = _button("importButton", "导入旧材料…", self.import_requested.emit)
        example = _button("exampleButton", "打开示例", self.example_requested.emit)
        folder = _button("importFolderButton", "导入文件夹…", self.import_folder_requested.emit)
        return _row(self._new, old, folder, example, None)

    def _lists(self) -> QStackedLayout:
        empty = card("emptyHome")
        centred = QVBoxLayout(empty)
        centred.addStretch(1)
        centred.addLayout(_row(None, label(_EMPTY, wrap=False), None))
        centred.addStretch(1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.reviews)
        self._stack.addWidget(empty)
        return self._stack

    def _deleted_list(self) -> ReviewList:
        if self.deleted is None:
            self.deleted = ReviewList("deletedList", "最近删除的材料")
            self.deleted.setMaximumHeight(220)
            self.deleted.opened.connect(self.restore_requested)
            self._column.insertWidget(self._column.count() - 1, self.deleted)
            self.setTabOrder(self._toggle, self.deleted)
            self.setTabOrder(self.deleted, self._restore)
        return self.deleted

    def _ask_open(self) -> None:
        self.opened.emit(self.reviews.chosen())

    def _ask_delete(self) -> None:
        self.delete_requested.emit(self.reviews.chosen())

    def _ask_restore(self) -> None:
        if self.deleted is not None:
            self.restore_requested.emit(self.deleted.chosen())

    def _show_choice(self) -> None:
        for each in (self._open, self._delete):
            each.setVisible(bool(self.reviews.topLevelItemCount()))
        self._restore.setVisible(self._toggle.isChecked())
        if self.deleted is not None:
            self.deleted.setVisible(self._toggle.isChecked())


def _button(name: str, words: str, act: Callable[[], object], *, primary: bool = False) -> QPushButton:
    made = button(name, words, act, primary=primary)
    made.setAutoDefault(True)  # Enter presses what Tab has reached, as Space does
    return made


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Put widgets side by side; None takes the room that is left."""
    row = QHBoxLayout()
    row.setSpacing(10)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
