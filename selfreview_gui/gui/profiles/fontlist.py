"""The typefaces on offer in a profile: those of official papers first, then what this computer has."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from selfreview_gui.review.typefaces import STAND_INS, is_same


def offered(installed: Collection[str]) -> tuple[list[str], list[str]]:
    """Return the names official papers use, and the others of this computer, the Chinese ones first.

    A typeface that goes by several names is there once, under the one in Chinese.
    """
    usual = [*STAND_INS]
    others: list[str] = []
    for name in sorted(installed, key=lambda each: (not _is_chinese(each), each.casefold())):
        if not any(is_same(name, each) for each in (*usual, *others)):
            others.append(name)
    return usual, others


def font_model(installed: Collection[str], parent: QObject) -> QStandardItemModel:
    """Make the list that all fields for a typeface share; a line parts the usual names from the others."""
    model = QStandardItemModel(parent)
    usual, others = offered(installed)
    for name in usual:
        model.appendRow(QStandardItem(name))
    model.appendRow(_line())
    for name in others:
        model.appendRow(QStandardItem(name))
    return model


def _is_chinese(name: str) -> bool:
    return any("\u4e00" <= each <= "\u9fff" for each in name)


def _line() -> QStandardItem:
    """Make what QComboBox draws as a separator."""
    item = QStandardItem()
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setData("separator", Qt.ItemDataRole.AccessibleDescriptionRole)
    return item
