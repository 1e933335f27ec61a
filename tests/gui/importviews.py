"""Import views to test with: papers read from lines, opened as the window opens them, and how they are used."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.importview import ImportView
from selfreview_gui.gui.positions import to_units
from selfreview_gui.jobs.templates import built_in
from selfreview_gui.review.adopt import adopt
from selfreview_gui.review.document import document_of
from selfreview_gui.review.recognise import recognise
from selfreview_gui.review.review import Review

TEMPLATES = built_in()
MISREAD = """清河站党支部2022年度组织生活会对照检查材料
根据通知要求，现将情况报告如下：
一、存在的主要问题
（一）增强政治功能方面
一是学得浅。只读文件。
（二）要求的谈心谈话没有落实到人，只在会上说过一次。
二是联系少。走访两户。
（三）增强组织功能方面
一是会议散。缺席三次。
二、原因分析
一是认识不足。想得浅。
三、整改措施
一是每月一学。书记负责。
清河站党支部
2023年1月9日"""


def read(text: str) -> Review:
    """Read a paper and adopt it, as importing does."""
    return adopt(recognise(document_of(text)).reviews[0], TEMPLATES)


def shown(qtbot: QtBot, window: QWidget, *papers: Review) -> ImportView:
    """Open the view of papers in front of a window."""
    view = ImportView(papers, TEMPLATES, window)
    view.open()
    qtbot.waitExposed(view)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view


def lines(view: ImportView) -> list[str]:
    """Return the rows of the tree, indented, with what each is."""
    found: list[str] = []

    def add(item: QTreeWidgetItem | None, depth: int) -> None:
        assert item is not None
        found.append("·" * depth + f"{item.text(0)} {item.text(1)}")
        for at in range(item.childCount()):
            add(item.child(at), depth + 1)

    for at in range(view.pane.tree.topLevelItemCount()):
        add(view.pane.tree.topLevelItem(at), 0)
    return found


def item(view: ImportView, words: str) -> QTreeWidgetItem:
    """Return the row that begins with these words."""
    found = view.pane.tree.findItems(words, Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive)
    assert found, lines(view)
    return found[0]


def click_row(view: ImportView, words: str) -> None:
    """Click a row, as it lies in the tree."""
    tree = view.pane.tree
    tree.scrollToItem(item(view, words))
    centre = tree.visualItemRect(item(view, words)).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, centre.y()))


def click_source(view: ImportView, words: str) -> None:
    """Click in the source just before these words."""
    source = view.pane.source
    place = to_units(source.toPlainText(), source.toPlainText().index(words))
    cursor = source.textCursor()
    cursor.setPosition(place + 1)  # beside it, so that the click moves the cursor
    blocked = source.blockSignals(True)
    source.setTextCursor(cursor)
    source.centerCursor()
    source.blockSignals(blocked)
    cursor.setPosition(place)
    at = source.cursorRect(cursor).center() + QPoint(1, 0)
    QTest.mouseClick(source.viewport(), Qt.MouseButton.LeftButton, pos=at)


def button(view: ImportView, name: str) -> QPushButton:
    """Return a button of the view."""
    found = view.findChild(QPushButton, name)
    assert found is not None
    return found


def press(view: ImportView, name: str) -> None:
    """Click a button that can be clicked."""
    found = button(view, name)
    assert found.isVisible()
    assert found.isEnabled()
    found.click()


def choose(view: ImportView, name: str, *words: str) -> None:
    """Choose from the menu of a button, through submenus."""
    found = button(view, name)
    assert found.isEnabled()
    menu = found.menu()
    menu.aboutToShow.emit()
    for each in words[:-1]:
        menu = next(below for below in menu.findChildren(QMenu) if below.title().startswith(each))
    action(menu.actions(), words[-1]).trigger()


def action(actions: list[QAction], words: str) -> QAction:
    """Return the action whose words begin so."""
    return next(each for each in actions if each.text().startswith(words))
