"""What is doubtful is shown by words, gone to one after the other and ticked off, in one paper or in several."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.importview import ImportView
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.document import document_of
from selfreview_gui.review.recognise import recognise
from tests.gui.importviews import MISREAD, button, choose, click_row, item, press, read, shown

DOUBTFUL = """清河站党支部2022年度组织生活会对照检查材料
现报告如下：
一、存在的主要问题
（一）增强政治功能方面
一是学得浅。只读文件。
三是联系少。走访两户。
（二）食堂排队时间长
午饭要等二十分钟。
二、有关情况
今年换届。
三、原因分析
一是认识不足。想得浅。
四、整改措施
一是每月一学。书记负责。"""
CHECK = 3  # the column that says whether a row is to be looked at


def said(view: ImportView) -> str:
    found = view.findChild(QLabel, "doubtLabel")
    assert found is not None
    return found.text()


def visited(view: ImportView, most: int = 9) -> list[str]:
    """Press F4 until it comes back to the first; return the rows it went to."""
    rows: list[str] = []
    for _ in range(most):
        QTest.keyClick(view, Qt.Key.Key_F4)
        row = view.pane.tree.currentItem().text(0)
        if row in rows:
            break
        rows.append(row)
    return rows


def test_the_next_doubt_is_gone_to_in_order_and_round(qtbot: QtBot, window: MainWindow) -> None:
    view = shown(qtbot, window, read(DOUBTFUL))
    rows = visited(view)
    assert rows == ["三是联系少", "（二）食堂排队时间长", "二、有关情况"]
    assert all(item(view, row).text(CHECK) == "请核对" for row in rows)


def test_a_doubt_is_told_in_a_sentence_and_shown_in_the_source(qtbot: QtBot, window: MainWindow) -> None:
    view = shown(qtbot, window, read(DOUBTFUL))
    press(view, "nextDoubtButton")
    assert said(view) == "序号从“一是”跳到“三是”，中间可能有内容没有认出来，请核对。"
    assert view.pane.source.textCursor().block().text() == "三是联系少。走访两户。"


def test_what_is_ticked_off_is_not_gone_to_again_until_it_is_unticked(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = shown(qtbot, window, read(DOUBTFUL))
    press(view, "nextDoubtButton")
    box = view.findChild(QCheckBox, "settledBox")
    assert box is not None
    box.click()
    assert item(view, "三是").text(CHECK) == "已核对"
    assert visited(view) == ["（二）食堂排队时间长", "二、有关情况"]
    click_row(view, "三是")
    assert box.isChecked()
    box.click()
    assert item(view, "三是").text(CHECK) == "请核对"


def test_what_the_person_chose_is_no_longer_doubtful(qtbot: QtBot, window: MainWindow) -> None:
    view = shown(qtbot, window, read(DOUBTFUL))
    click_row(view, "二、有关")
    choose(view, "roleButton", "现状")
    click_row(view, "（二）")
    choose(view, "answersButton", "增强组织功能方面")
    assert visited(view) == ["三是联系少"]


def test_a_paper_in_which_all_is_clear_says_so(qtbot: QtBot, window: MainWindow) -> None:
    clear = MISREAD.replace("（二）要求的谈心谈话没有落实到人，只在会上说过一次。\n", "").replace(
        "（三）", "（二）"
    )
    view = shown(qtbot, window, read(clear))
    assert said(view) == "没有要核对的了。"
    assert not button(view, "nextDoubtButton").isEnabled()


def test_several_papers_are_turned_over_each_with_its_number_of_doubts(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = shown(qtbot, window, read(DOUBTFUL), read(MISREAD))
    box = view.chooser.box
    qtbot.waitUntil(lambda: "处请核对" in box.itemText(1))
    assert box.itemText(0).startswith("第 1 份，共 2 份（3 处请核对）：清河站党支部")
    press(view, "nextPaperButton")
    assert box.currentIndex() == 1
    assert item(view, "（三）增强组织功能方面").text(0)
    assert not button(view, "nextPaperButton").isEnabled()


def test_only_the_papers_that_were_corrected_are_kept(qtbot: QtBot, window: MainWindow) -> None:
    first, second = read(DOUBTFUL), read(MISREAD)
    view = shown(qtbot, window, first, second)
    press(view, "nextPaperButton")
    click_row(view, "（二）要求")
    press(view, "joinButton")
    press(view, "previousPaperButton")
    assert not button(view, "undoButton").isEnabled()
    with qtbot.waitSignal(view.kept) as told:
        press(view, "keepButton")
    assert [each.id for each in told.args[0]] == [second.id]


def test_one_paper_needs_no_chooser(qtbot: QtBot, window: MainWindow) -> None:
    assert not shown(qtbot, window, read(MISREAD)).chooser.isVisible()


def test_a_paper_that_follows_no_template_can_be_corrected(qtbot: QtBot, window: MainWindow) -> None:
    view = shown(qtbot, window, recognise(document_of(MISREAD)).reviews[0])
    click_row(view, "（二）要求")
    assert not button(view, "answersButton").isEnabled()
    press(view, "joinButton")
    assert item(view, "二是联系少")


def test_a_paper_of_which_every_doubt_was_ticked_off_is_accepted_as_it_is(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = shown(qtbot, window, read(MISREAD.replace("（三）", "（四）")))
    box = view.findChild(QCheckBox, "settledBox")
    assert box is not None
    while button(view, "nextDoubtButton").isEnabled():
        press(view, "nextDoubtButton")
        box.click()
    with qtbot.assertNotEmitted(view.kept), qtbot.waitSignal(view.accepted):
        press(view, "cancelButton")
