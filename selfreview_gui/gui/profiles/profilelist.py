"""The page profiles on offer, under their headings."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from selfreview_gui.gui.wrapped import Wrapped
from selfreview_gui.review.profile import Profile

_ID = Qt.ItemDataRole.UserRole
Groups = Sequence[tuple[str, Sequence[Profile]]]


class ProfileList(QListWidget):
    """Lists profiles by group. `picked` carries the id of the one that is chosen now."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("profileList")
        self.setAccessibleName("版式")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)  # long names differ at their ends
        self.setItemDelegate(Wrapped(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.currentItemChanged.connect(self._pick)

    def show_groups(self, groups: Groups, unsaved: Collection[str], chosen: str) -> None:
        """Show the profiles, those of `unsaved` ids marked, and choose one without saying so."""
        with QSignalBlocker(self):
            self.clear()
            for heading, profiles in groups:
                if profiles:
                    self.addItem(_heading(heading))
                for each in profiles:
                    self.addItem(_item(each, each.id in unsaved))
            self._choose(chosen)

    def chosen(self) -> str:
        """Return the id of the chosen profile."""
        item = self.currentItem()
        return str(item.data(_ID)) if item else ""

    def _choose(self, id: str) -> None:
        ids = [self.item(row).data(_ID) for row in range(self.count())]
        self.setCurrentRow(ids.index(id) if id in ids else min(1, self.count() - 1))

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_ID):
            self.picked.emit(item.data(_ID))


def _heading(words: str) -> QListWidgetItem:
    item = QListWidgetItem(words)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


def _item(profile: Profile, unsaved: bool) -> QListWidgetItem:
    words = f"未保存：{profile.name}" if unsaved else profile.name
    item = QListWidgetItem(words)
    item.setData(_ID, profile.id)
    item.setToolTip("\n".join(filter(None, (words, profile.note))))
    return item
