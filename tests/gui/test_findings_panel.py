"""The findings beside the page, and the way from every kind of finding to its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from selfreview_gui.checks.finding import Finding, Level
from selfreview_gui.checks.registry import check
from selfreview_gui.gui import finish as finish_module
from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.finish import look
from selfreview_gui.gui.pages.check import CheckPage
from selfreview_gui.gui.panels import beside as panel_module
from selfreview_gui.gui.panels.beside import FindingsBeside, look_by_step
from selfreview_gui.gui.panels.findings import FindingList
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.document import Address, Document
from selfreview_gui.review.edit import place_rectification, remove
from selfreview_gui.review.review import Review, change, write_field
from selfreview_gui.review.template import Place
from tests.gui.conftest import Open, field, named, reopened
from tests.gui.reviews import point, review
from tests.gui.test_journeys import press

Looked = tuple[Document, tuple[Finding, ...]]
LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def written(address: Address, text: str, base: Review | None = None) -> Review:
    """Return a review with another text at an address."""
    return write_field(base or review(), address, text)


def numbered(id: str, number: str) -> Review:
    """Return the review with another number before a passage."""
    return change(review(), id, lambda passage: replace(passage, number=number))


def panel_of(desk: Desk) -> FindingsBeside:
    panel = desk.findChild(FindingsBeside, "findingsPanel")
    assert panel is not None
    return panel


def shown(qtbot: QtBot, window: MainWindow) -> FindingsBeside:
    """Show the panel by its key, and wait for its first findings."""
    QTest.keyClick(window, Qt.Key.Key_F8)
    panel = panel_of(window.writing)
    qtbot.waitUntil(lambda: "核对" not in counts(panel))
    return panel


def counts(panel: FindingsBeside) -> str:
    found = panel.findChild(QLabel, "findingsCounts")
    assert found is not None
    return found.text()


def lines(panel: FindingsBeside) -> list[str]:
    return [panel.list.item(row).text() for row in range(panel.list.count())]


def click(found: FindingList, words: str) -> None:
    row = next(row for row in range(found.count()) if words in found.item(row).text())
    found.scrollToItem(found.item(row))
    QTest.mouseClick(found.viewport(), LEFT, PLAIN, found.visualItemRect(found.item(row)).center())


def chosen(panel: FindingsBeside) -> str:
    item = panel.list.currentItem()
    return item.text() if item is not None else ""


GAP = review(point("a", "学习【哪次】不够", "说明。"), point("b", "联系实际不紧", "于【时间】。"))

# The panel


def test_the_findings_stand_below_their_steps_with_how_bad_they_are(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    open_review(GAP)
    panel = shown(qtbot, window)
    assert lines(panel) == [
        "上年度整改情况　1 处",
        "必须改　“上年度整改情况”还没有写。",
        "学习方面　3 处",
        "请核对　“学习方面”有23字，建议不少于200字。",
        "必须改　“【哪次】”还没有填写。",
        "必须改　“【时间】”还没有填写。",
    ]
    assert counts(panel) == "这一步没有发现问题，全文共 4 处"


def test_the_panel_is_hidden_at_first_and_the_key_shows_focuses_and_hides_it(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(GAP)
    editor = field(desk, "b", "text")
    assert named(desk, "findingsPanel") == []
    panel = shown(qtbot, window)
    assert panel.list.hasFocus()
    assert window._actions["findings"].isChecked()
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert named(desk, "findingsPanel") == []
    assert not window._actions["findings"].isChecked()
    assert editor.hasFocus()


def test_escape_leads_back_to_the_field(qtbot: QtBot, window: MainWindow, open_review: Open) -> None:
    desk = open_review(GAP)
    editor = field(desk, "b", "text")
    panel = shown(qtbot, window)
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert editor.hasFocus()
    assert panel.isVisible()


def test_the_button_hides_it_and_the_menu_knows(qtbot: QtBot, window: MainWindow, open_review: Open) -> None:
    desk = open_review(GAP)
    shown(qtbot, window)
    press(desk, "findingsCloseButton")
    assert named(desk, "findingsPanel") == []
    assert not window._actions["findings"].isChecked()


def test_the_choice_is_kept_for_next_time(qtbot: QtBot, window: MainWindow, open_review: Open) -> None:
    desk = open_review(GAP)
    field(desk, "b", "text")
    shown(qtbot, window)
    window.go_home()
    assert not window._actions["findings"].isChecked()
    again = reopened(qtbot, window, "review")
    assert panel_of(again).isVisible()
    assert window._actions["findings"].isChecked()
    assert isinstance(QApplication.focusWidget(), Editor)
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert window.records.fetch(lambda store: store.setting("findings_shown")) == "0"


def test_what_was_mended_goes_when_the_writer_rests(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(GAP)
    panel = shown(qtbot, window)
    editor = field(desk, "b", "text")
    editor.selectAll()
    QTest.keyClicks(editor, "in May.")
    assert "【时间】" in "".join(lines(panel))
    qtbot.waitUntil(lambda: "【时间】" not in "".join(lines(panel)))
    assert counts(panel) == "这一步 2 处，全文共 3 处"


def test_it_looks_once_after_many_keys_and_never_while_hidden(
    qtbot: QtBot, window: MainWindow, open_review: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[Review] = []

    def noting_look(review: Review) -> Looked:
        looked.append(review)
        return look(review)

    monkeypatch.setattr(panel_module, "look", noting_look)
    desk = open_review(GAP)
    QTest.keyClicks(field(desk, "b", "text"), "unseen")
    panel = shown(qtbot, window)
    assert looked == [desk.session.review]
    QTest.keyClicks(field(desk, "b", "text"), "many")
    assert panel._rest.isActive()
    qtbot.waitUntil(lambda: len(looked) > 1)
    assert looked[1:] == [desk.session.review]
    QTest.keyClick(window, Qt.Key.Key_F8)
    QTest.keyClicks(field(desk, "b", "text"), "more")
    assert not panel._rest.isActive()


def test_an_answer_about_an_earlier_review_is_not_shown(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(GAP)
    panel = shown(qtbot, window)
    panel._look()
    earlier = panel._task
    assert earlier is not None
    desk.session.change(review(), "试")
    panel._look()
    assert earlier.cancelled
    qtbot.waitUntil(lambda: "【哪次】" not in "".join(lines(panel)))


@pytest.mark.parametrize("step", ["basics:", "check:", "export:"])
def test_leaving_the_review_while_it_is_checked_harms_nothing(
    qtbot: QtBot, window: MainWindow, open_review: Open, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    left = Event()

    def slow_look(review: Review) -> Looked:
        left.wait(10)
        return look(review)

    monkeypatch.setattr(finish_module, "look", slow_look)
    monkeypatch.setattr(panel_module, "look", slow_look)
    desk = open_review(GAP)
    QTest.keyClick(window, Qt.Key.Key_F8)
    desk.wizard.open(step)
    with qtbot.waitSignal(desk.destroyed):
        window.go_home()
    left.set()
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()  # whatever arrived too late would be raised here


def test_it_follows_the_field_and_marks_the_step(qtbot: QtBot, window: MainWindow, open_review: Open) -> None:
    desk = open_review(GAP)
    panel = shown(qtbot, window)
    field(desk, "b", "text")
    assert chosen(panel) == "必须改　“【时间】”还没有填写。"
    field(desk, "a", "heading")
    assert chosen(panel) == "必须改　“【哪次】”还没有填写。"
    field(desk, "a", "text")
    assert chosen(panel) == ""
    said = [
        panel.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in (0, lines(panel).index("学习方面　3 处"))
    ]
    assert said == ["上年度整改情况　1 处", "这一步：学习方面　3 处"]
    assert counts(panel) == "这一步 3 处，全文共 4 处"


def test_a_click_leads_to_the_characters_and_a_second_one_nowhere_else(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    many = [point(f"p{number}", f"【第{number}处】", "说明。") for number in range(30)]
    desk = open_review(review(*many))
    panel = shown(qtbot, window)
    row = next(row for row in range(panel.list.count()) if "【第7处】" in panel.list.item(row).text())
    panel.list.scrollToItem(panel.list.item(row))
    place: QPoint = panel.list.visualItemRect(panel.list.item(row)).center()
    QTest.mouseClick(panel.list.viewport(), LEFT, PLAIN, place)
    assert panel.list.itemAt(place) is panel.list.item(row)
    QTest.mouseDClick(panel.list.viewport(), LEFT, PLAIN, place)
    focus = QApplication.focusWidget()
    assert isinstance(focus, Editor)
    assert (desk._at(), focus.textCursor().selectedText()) == (Address("p7", "heading"), "【第7处】")


def test_enter_leads_to_the_first_finding_of_the_step(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(GAP)
    field(desk, "a", "text")
    panel = shown(qtbot, window)
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    focus = QApplication.focusWidget()
    assert isinstance(focus, Editor)
    assert (desk._at(), focus.textCursor().selectedText()) == (Address("a", "heading"), "【哪次】")


def test_tab_reaches_the_panel_between_the_page_and_the_buttons(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(GAP)
    panel = shown(qtbot, window)
    QTest.keyClick(panel.list, Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert focus is desk.wizard.next_button or focus is desk.wizard.back_button
    QTest.keyClick(focus, Qt.Key.Key_Backtab)
    assert panel.list.hasFocus()


def test_the_last_pages_have_no_panel_and_the_key_leads_to_the_findings_of_the_check(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(GAP)
    shown(qtbot, window)
    desk.open_export()
    assert named(desk, "findingsPanel") == []
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert desk.wizard.key == "check:"
    assert window._actions["findings"].isChecked()
    desk.wizard.open("passage:study")
    assert panel_of(desk).isVisible()


def test_a_review_without_findings_says_so(qtbot: QtBot, window: MainWindow, open_review: Open) -> None:
    short = replace(review(), template=None)
    whole = written(Address("old", "text"), "已全部整改。", short)
    assert check(whole) == ()
    open_review(whole)
    assert counts(shown(qtbot, window)) == "没有发现问题。"


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_panel_leaves_the_page_the_greater_half_of_a_small_screen(
    qtbot: QtBot, window: MainWindow, open_review: Open, percent: int
) -> None:
    window.set_text_size(percent)
    try:
        desk = open_review(GAP)
        panel = shown(qtbot, window)
        page = desk.wizard.page
        assert page is not None
        assert desk.wizard._areas[page].width() > 1366 / 2
        assert window.minimumSizeHint().width() <= 1366
        assert panel.width() > 250
    finally:
        window.set_text_size(100)


def test_every_finding_has_a_step() -> None:
    groups = look_by_step(GAP)
    assert [each.key for each in groups] == ["rectification:", "passage:study"]
    assert sum(len(each.findings) for each in groups) == len(check(GAP))


# From every kind of finding to its place: (the review, the words of the finding, step, field, selection)

Case = tuple[Callable[[], Review], str, str, Address, str]

CASES: dict[str, Case] = {
    "unit": (
        lambda: written(Address("", "unit"), ""),
        "单位名称",
        "basics:",
        Address("", "unit"),
        "",
    ),
    "title": (
        lambda: written(Address("", "title"), ""),
        "还没有标题",
        "basics:",
        Address("", "title"),
        "",
    ),
    "gap in the title": (
        lambda: written(Address("", "title"), "【单位】材料"),
        "【单位】",
        "basics:",
        Address("", "title"),
        "【单位】",
    ),
    "signature": (
        lambda: written(Address("", "signature"), ""),
        "还没有署名",
        "basics:",
        Address("", "signature"),
        "",
    ),
    "date": (
        lambda: written(Address("", "date"), ""),
        "还没有写日期",
        "basics:",
        Address("", "date"),
        "",
    ),
    "gap in the date": (
        lambda: written(Address("", "date"), "2025年×月"),
        "×",
        "basics:",
        Address("", "date"),
        "×月",
    ),
    "opening": (
        lambda: written(Address("", "opening"), ""),
        "还没有写引言",
        "ends:",
        Address("", "opening"),
        "",
    ),
    "gap in the closing": (
        lambda: written(Address("", "closing"), "请【谁】批评。"),
        "【谁】",
        "ends:",
        Address("", "closing"),
        "【谁】",
    ),
    "rectification as a part": (
        review,
        "“上年度整改情况”还没有写",
        "rectification:",
        Address("old", "text"),
        "",
    ),
    "rectification as a dimension": (
        lambda: place_rectification(review(), Place.DIMENSION),
        "“上年度整改情况”还没有写",
        "rectification:",
        Address("old", "text"),
        "",
    ),
    "rectification in the opening": (
        lambda: place_rectification(review(), Place.OPENING),
        "上年度问题的整改情况",
        "rectification:",
        Address("", "rectification"),
        "",
    ),
    "gap in the rectification in the opening": (
        lambda: written(
            Address("", "rectification"), "改了【几】条。", place_rectification(review(), Place.OPENING)
        ),
        "【几】",
        "rectification:",
        Address("", "rectification"),
        "【几】",
    ),
    "empty dimension": (
        lambda: written(Address("work", "text"), ""),
        "“工作方面”还没有写",
        "passage:work",
        Address("work", "text"),
        "",
    ),
    "empty problems": (
        lambda: written(
            Address("work", "text"), "", change(review(), "study", lambda each: replace(each, children=()))
        ),
        "“存在的主要问题”还没有写",
        "passage:study",
        Address("study", "text"),
        "",
    ),
    "missing causes": (
        lambda: remove(review(), "why"),
        "原因剖析",
        "passage:how",
        Address("how", "tail"),
        "",
    ),
    "missing dimension": (
        lambda: remove(review(), "work"),
        "“工作方面”没有写进材料",
        "part:problems",
        Address("problems", "text"),
        "",
    ),
    "empty point": (
        lambda: review(point("a", "学习不够系统", "说明。"), point("b")),
        "是空的",
        "passage:study",
        Address("b", "heading"),
        "",
    ),
    "empty point in a point": (
        lambda: review(point("a", "甲", "乙", point("s1", "丙", "丁"), point("s2"))),
        "是空的",
        "passage:study",
        Address("s2", "heading"),
        "",
    ),
    "bare point": (
        lambda: review(point("a", "学习不够系统"), point("b", "联系实际不紧", "说明。")),
        "只有一句标题",
        "passage:study",
        Address("a", "text"),
        "",
    ),
    "gap after the points": (
        lambda: written(Address("study", "tail"), "共【几】条。"),
        "【几】",
        "passage:study",
        Address("study", "tail"),
        "【几】",
    ),
    "gap after what is inside a point": (
        lambda: written(Address("a", "tail"), "共【几】条。"),
        "【几】",
        "passage:study",
        Address("a", "tail"),
        "【几】",
    ),
    "gap before the dimensions": (
        lambda: written(Address("problems", "text"), "共【几】条。"),
        "【几】",
        "part:problems",
        Address("problems", "text"),
        "【几】",
    ),
    "number of a point": (
        lambda: numbered("b", "七是"),
        "“七是”应为“二是”",
        "passage:study",
        Address("b", "heading"),
        "",
    ),
    "number of a dimension": (
        lambda: numbered("work", "（七）"),
        "“（七）”应为“（二）”",
        "passage:work",
        Address("work", "heading"),
        "",
    ),
    "number of a part": (
        lambda: numbered("problems", "七、"),
        "“七、”应为“二、”",
        "part:problems",
        Address("problems", "heading"),
        "",
    ),
    "number inside a text": (
        lambda: written(Address("work", "text"), "一是推进慢。三是办法少。"),
        "“三是”应为“二是”",
        "passage:work",
        Address("work", "text"),
        "三是",
    ),
    "length of a dimension": (
        review,
        "“学习方面”有",
        "passage:study",
        Address("study", "heading"),
        "",
    ),
}


@pytest.fixture(params=CASES.values(), ids=list(CASES))
def case(request: pytest.FixtureRequest) -> Case:
    found: Case = request.param
    return found


def arrived(desk: Desk) -> tuple[str, Address, str]:
    focus = QApplication.focusWidget()
    assert isinstance(focus, Editor)
    assert focus.isVisible()
    return desk.wizard.key, desk._at(), focus.textCursor().selectedText()


def test_the_page_of_the_checks_leads_to_the_place(qtbot: QtBot, open_review: Open, case: Case) -> None:
    make, words, *place = case
    desk = open_review(make())
    desk.wizard.open("check:")
    page = desk.wizard.page
    assert isinstance(page, CheckPage)
    qtbot.waitUntil(lambda: page.panel.list.count() > 0)
    click(page.panel.list, words)
    assert arrived(desk) == tuple(place)


def test_the_panel_leads_to_the_place(
    qtbot: QtBot, window: MainWindow, open_review: Open, case: Case
) -> None:
    make, words, *place = case
    desk = open_review(make())
    click(shown(qtbot, window).list, words)
    assert arrived(desk) == tuple(place)


def test_the_number_s_own_characters_are_not_sought_in_the_heading(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(numbered("b", "七是"))
    click(shown(qtbot, window).list, "七是")
    QTest.keyClicks(field(desk, "b", "heading"), "x")
    assert field(desk, "b", "heading").text == "x联系实际不紧"


def first_blocking(review: Review) -> Finding:
    return next(each for each in check(review) if each.level is Level.BLOCK)


@pytest.mark.parametrize(
    "name",
    [
        "title",
        "gap in the title",
        "opening",
        "rectification as a part",
        "rectification in the opening",
        "gap in the rectification in the opening",
    ],
)
def test_the_export_button_leads_to_the_first_place_that_blocks(
    qtbot: QtBot, open_review: Open, name: str
) -> None:
    make, _, *place = CASES[name]
    desk = open_review(make())
    desk.open_export()
    qtbot.waitUntil(lambda: bool(desk._finish._blocking))
    press(desk, "exportButton")
    assert arrived(desk) == tuple(place)
    assert desk._at() == first_blocking(desk.session.review).address


def test_the_export_page_shows_the_folder(
    qtbot: QtBot, window: MainWindow, open_review: Open, tmp_path: Path
) -> None:
    window.records.fetch(lambda store: store.keep_setting("export_folder", str(tmp_path)))
    desk = open_review(review())
    desk.open_export()
    shown_folder = desk.findChild(QLabel, "folderLabel")
    assert shown_folder is not None
    qtbot.waitUntil(lambda: shown_folder.text() == f"保存到：{tmp_path}")
    assert shown_folder.isVisible()


def test_closing_the_find_bar_on_the_last_pages_stays_there(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    desk.wizard.open("check:")
    desk.search()
    desk.find_bar.close_bar()
    assert desk.wizard.key == "check:"
