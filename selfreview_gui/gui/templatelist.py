"""The templates on offer, under their headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from selfreview_gui.review.template import Template

OWN = "own"  # the basis of a template that the person saved
_TEMPLATE = Qt.ItemDataRole.UserRole


class TemplateList(QListWidget):
    """Lists templates; a long name is shown whole, on several lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("templateList")
        self.setAccessibleName("模板")
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Whole(self))

    def show_templates(self, templates: Sequence[Template], year: int) -> None:
        """Show these templates, those of the year first, and choose the first of all."""
        self.clear()
        for heading, group in groups(templates, year):
            self.addItem(_heading(heading))
            for template in group:
                self.addItem(_item(template))
        self.setCurrentRow(1)

    def chosen(self) -> Template | None:
        """Return the template that is chosen."""
        item = self.currentItem()
        return item.data(_TEMPLATE) if item else None

    def choose(self, id: str) -> None:
        """Choose the template of that id."""
        rows = (row for row in range(self.count()) if getattr(self._template(row), "id", None) == id)
        self.setCurrentRow(next(rows, self.currentRow()))

    def choose_near(self, row: int) -> None:
        """Choose the template at a row, or what is next above it."""
        row = min(row, self.count() - 1)
        self.setCurrentRow(row if row < 0 or self._template(row) else row - 1)

    def _template(self, row: int) -> Template | None:
        return self.item(row).data(_TEMPLATE)


class _Whole(QStyledItemDelegate):
    """Makes an item as high as its words need in the list's width.

    Qt reckons with the whole width, and forgets the scroll bar and the style sheet's padding: the
    last line would be cut off.
    """

    def __init__(self, templates: TemplateList) -> None:
        super().__init__(templates)
        self._list = templates

    def sizeHint(self, option: Any, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._list.maximumViewportSize().width() - self._list.verticalScrollBar().sizeHint().width()
        drawn: Any = QStyleOptionViewItem(option)  # Qt's annotations leave its fields out
        drawn.rect.setWidth(width)
        self.initStyleOption(drawn, index)
        words = self._list.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, drawn, self._list)
        drawn.rect.setWidth(words.width())
        return QSize(width, super().sizeHint(drawn, index).height())


def groups(templates: Sequence[Template], year: int) -> Iterator[tuple[str, list[Template]]]:
    """Yield the templates of that year, then the person's own, then all others, each with a heading."""
    own = [each for each in templates if each.basis == OWN]
    given = [each for each in templates if each.basis != OWN]
    for heading, group in (
        (f"{year} 年度", [each for each in given if each.year == year]),
        ("我保存的模板", own),
        ("其他年度", [each for each in given if each.year != year]),
    ):
        if group:
            yield heading, group


def _heading(words: str) -> QListWidgetItem:
    item = QListWidgetItem(words)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


def _item(template: Template) -> QListWidgetItem:
    item = QListWidgetItem(template.name)
    item.setData(_TEMPLATE, template)
    item.setToolTip("\n".join(each for each in (template.name, template.note) if each))
    return item
