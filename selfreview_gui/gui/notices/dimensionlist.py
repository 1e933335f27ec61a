"""The dimensions of the draft in their order, and the few things that can be done to the chosen one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from selfreview_gui.gui.flow import Flow
from selfreview_gui.gui.notices.dimensiontree import DimensionTree
from selfreview_gui.gui.notices.oneline import OneLine
from selfreview_gui.gui.parts import button, column, label
from selfreview_gui.jobs.notice_drafts import Draft
from selfreview_gui.review.names import ROLE_NAMES
from selfreview_gui.review.notice_words import NOT_SAID
from selfreview_gui.review.template import Dimension


class DimensionList(QWidget):
    """Shows a draft's dimensions.

    `chosen` carries the place of the one that is looked at, -1 where there is none; the others carry
    what is to be done: a new title or role for the chosen one, a step up (-1) or down, removing, adding.
    """

    chosen = Signal(int)
    retitled = Signal(str)
    role_given = Signal(object)
    moved = Signal(int)
    removed = Signal()
    added = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Dimension, ...] = ()
        self.tree = DimensionTree()
        self.title = OneLine()
        self.title.setObjectName("noticeDimensionTitle")
        self.title.setAccessibleName("选中方面的名称")
        self.title.setPlaceholderText("方面的名称")
        self.title.textEdited.connect(self.retitled)
        self.role = QComboBox()
        self.role.setObjectName("noticeDimensionRole")
        self.role.setAccessibleName("选中方面的作用")
        self.role.addItems(list(ROLE_NAMES.values()))
        self.role.activated.connect(lambda at: self.role_given.emit(tuple(ROLE_NAMES)[at]))
        self.asks = label("", "asks")
        self.asks.setObjectName("noticeAsksLabel")
        self.tree.currentItemChanged.connect(lambda *_: self._show_chosen())
        self._lay_out()
        self._set_keys()

    def _lay_out(self) -> None:
        acts: tuple[tuple[str, str, Callable[[], object]], ...] = (
            ("noticeUpButton", "上移(&P)", lambda: self.moved.emit(-1)),
            ("noticeDownButton", "下移(&N)", lambda: self.moved.emit(1)),
            ("noticeRemoveButton", "移除(&R)", self.removed.emit),
            ("noticeAddButton", "＋ 添加方面(&A)", self.added.emit),
        )
        self._acts = [button(*each) for each in acts]
        for each in self._acts:
            each.setAutoDefault(True)
        name = QHBoxLayout()
        name.setSpacing(8)
        name.addWidget(self.title, 1)
        name.addWidget(self.role)
        layout = column(self, 8)
        layout.addWidget(self.tree)
        layout.addLayout(name)
        layout.addWidget(self.asks)
        layout.addLayout(Flow(*self._acts, space=8))
        layout.addStretch(1)

    def _set_keys(self) -> None:
        for keys, act in (
            ("Alt+Up", lambda: self.moved.emit(-1)),
            ("Alt+Down", lambda: self.moved.emit(1)),
            (QKeySequence(QKeySequence.StandardKey.Delete), self.removed.emit),
            ("F2", self.title.setFocus),
        ):
            shortcut = QShortcut(QKeySequence(keys), self.tree)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def show_draft(self, draft: Draft, at: int) -> None:
        """Show a draft as it is now, with the dimension at a place chosen."""
        self._shown = draft.template.dimensions
        blocked = self.tree.blockSignals(True)
        self.tree.show_dimensions(self._shown, draft.told, at)
        self.tree.blockSignals(blocked)
        self._show_chosen()

    def _show_chosen(self) -> None:
        at = self.tree.at()
        there = 0 <= at < len(self._shown)
        for each in (self.title, self.role, *self._acts[:3]):
            each.setEnabled(there)
        if there:
            dimension = self._shown[at]
            if self.title.text() != dimension.title:
                self.title.setText(dimension.title)
            self.role.setCurrentIndex(tuple(ROLE_NAMES).index(dimension.role))
            self._acts[0].setEnabled(at > 0)
            self._acts[1].setEnabled(at < len(self._shown) - 1)
            self.asks.setText(_asked(dimension))
        else:
            self.title.clear()
            self.asks.clear()
        self.asks.setVisible(bool(self.asks.text()))
        self.chosen.emit(at if there else -1)


def _asked(dimension: Dimension) -> str:
    if dimension.quoted:
        return f"通知要求：{dimension.asks}"
    return f"{NOT_SAID}具体要求；程序的提示：{dimension.asks}" if dimension.asks else ""
