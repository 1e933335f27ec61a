"""Every way out of the last step: Word, PDF, text, copy, printer; final and draft; and the lists that go along."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from selfreview_gui.gui import printout
from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.pages.export import ExportPage
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.jobs.example import example_review
from selfreview_gui.review.review import Review
from tests.gui.conftest import Open, field, named, reopened
from tests.gui.reviews import point, review
from tests.gui.test_journeys import press
from tests.paper.pdfs import characters, yellow

Leave = Callable[[Review], Desk]
GAP = replace(review(point("a", "学习【哪次】不够", "说明。")), id="review")
NAME = "测试支部2024年度组织生活会对照检查材料"
LABELS = {
    "pdfButton": ("导出 PDF", "导出 PDF 草稿"),
    "printButton": ("打印…", "打印草稿…"),
    "textButton": ("导出纯文本", "导出纯文本草稿"),
}


@pytest.fixture
def out(window: MainWindow, tmp_path: Path) -> Path:
    """A folder of its own to export into."""
    folder = tmp_path / "out"
    folder.mkdir()
    window.records.fetch(lambda store: store.keep_setting("export_folder", str(folder)))
    return folder


@pytest.fixture
def leave(qtbot: QtBot, out: Path, open_review: Open) -> Leave:
    """Open a review at its last step, and wait until the checks are back."""

    def left(review: Review) -> Desk:
        desk = open_review(review)
        desk.open_export()
        ready(qtbot, desk)
        return desk

    return left


def ready(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: all(each.isEnabled() for each in named(desk, "pdfButton")), timeout=20_000)


def finished() -> Review:
    return replace(example_review(), id="review")


def page_of(desk: Desk) -> ExportPage:
    page = desk.wizard.page
    assert isinstance(page, ExportPage)
    return page


def text_of(desk: Desk) -> str:
    return "".join(row.text for sheet in page_of(desk).preview.pages.sheets for row in sheet.rows)


def made(qtbot: QtBot, desk: Desk, out: Path, name: str) -> Path:
    """Press a button, and return the file that came of it."""
    known = set(out.iterdir())
    press(desk, name)
    qtbot.waitUntil(lambda: len(set(out.iterdir()) - known) == 1, timeout=20_000)
    ready(qtbot, desk)
    return next(iter(set(out.iterdir()) - known))


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The file that the printer writes; the system's dialog says yes at once."""
    path = tmp_path / "printed.pdf"

    class Dialog:
        def __init__(self, printer: QPrinter, _parent: object) -> None:
            self._printer = printer

        def setMinMax(self, least: int, most: int) -> None:
            assert (least, most > 0) == (1, True)

        def exec(self) -> bool:
            self._printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            self._printer.setOutputFileName(str(path))
            return True

    monkeypatch.setattr(printout, "QPrintDialog", Dialog)
    return path


# Files


def test_word_pdf_and_text_are_made_one_after_the_other(qtbot: QtBot, leave: Leave, out: Path) -> None:
    desk = leave(finished())
    word, pdf, text = (made(qtbot, desk, out, f"{each}Button") for each in ("export", "pdf", "text"))
    assert [each.suffix for each in (word, pdf, text)] == [".docx", ".pdf", ".txt"]
    assert len({each.stem for each in (word, pdf, text)}) == 1
    (said,) = named(desk, "exportedLabel")
    assert isinstance(said, QLabel)
    assert said.text() == f"已导出：{text.name}"
    first = finished().opening[:20]
    assert first in "".join(each.text for each in docx.Document(str(word)).paragraphs)
    assert "".join(first.split()) in characters(pdf)[0]
    assert first in text.read_text("utf-8-sig")


@pytest.mark.parametrize("way", ["exportButton", "pdfButton", "textButton"])
def test_a_name_that_is_taken_gets_a_number_and_the_file_that_was_there_stays(
    qtbot: QtBot, leave: Leave, out: Path, way: str
) -> None:
    desk = leave(finished())
    first = made(qtbot, desk, out, way)
    before = first.read_bytes()
    second = made(qtbot, desk, out, way)
    assert second.name == f"{first.stem}（2）{first.suffix}"
    assert first.read_bytes() == before
    (said,) = named(desk, "exportedLabel")
    assert isinstance(said, QLabel)
    assert "原来的文件还在" in said.text()


def test_while_something_blocks_every_way_makes_a_draft(qtbot: QtBot, leave: Leave, out: Path) -> None:
    desk = leave(GAP)
    for name, (_, draft) in LABELS.items():
        (button,) = named(desk, name)
        assert isinstance(button, QPushButton)
        assert button.text() == draft
    for name in ("draftButton", "pdfButton", "textButton"):
        assert made(qtbot, desk, out, name).stem == f"{NAME}（草稿）"


def test_the_drafts_have_their_gaps_on_yellow(qtbot: QtBot, leave: Leave, out: Path) -> None:
    desk = leave(GAP)
    word = docx.Document(str(made(qtbot, desk, out, "draftButton")))
    marked = "".join(
        run.text for each in word.paragraphs for run in each.runs if run.font.highlight_color is not None
    )
    assert "【哪次】" in marked
    assert yellow(made(qtbot, desk, out, "pdfButton"))


def test_a_final_pdf_has_nothing_yellow(qtbot: QtBot, leave: Leave, out: Path) -> None:
    assert yellow(made(qtbot, leave(finished()), out, "pdfButton")) == []


def test_what_was_finished_and_gets_a_gap_leaves_only_as_a_draft(
    qtbot: QtBot, leave: Leave, out: Path
) -> None:
    desk = leave(finished())
    desk.session.change(replace(desk.session.review, opening="根据【哪个通知】要求。"), "引言")
    ready(qtbot, desk)
    assert made(qtbot, desk, out, "pdfButton").stem.endswith("（草稿）")
    assert not any(each.text() == "导出 Word 文件" for each in desk.findChildren(QPushButton))


# The clipboard and the printer


def test_all_is_copied_with_its_formatting(leave: Leave) -> None:
    desk = leave(finished())
    press(desk, "copyButton")
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.hasHtml()
    assert finished().opening[:20] in copied.text()
    assert "黑体" in copied.html()
    assert "已复制全文" in desk._notice.words.text()


def test_it_is_printed_page_by_page(leave: Leave, printed: Path) -> None:
    desk = leave(finished())
    press(desk, "printButton")
    assert len(pypdf.PdfReader(printed).pages) == len(page_of(desk).preview.pages.sheets)
    assert yellow(printed) == []
    assert desk._notice.words.text() == "已交给打印机"


def test_a_draft_is_printed_with_its_gaps_on_yellow(leave: Leave, printed: Path) -> None:
    press(leave(GAP), "printButton")
    assert yellow(printed)


# What goes along


def box(desk: Desk, name: str) -> QCheckBox:
    (found,) = named(desk, name)
    assert isinstance(found, QCheckBox)
    return found


def test_a_ticked_list_stands_in_the_note_and_on_a_page_of_its_own(qtbot: QtBot, leave: Leave) -> None:
    desk = leave(finished())
    qtbot.waitUntil(lambda: len(page_of(desk).preview.pages.sheets) > 1)
    count = len(page_of(desk).preview.pages.sheets)
    box(desk, "problemListBox").click()
    qtbot.waitUntil(lambda: "附件：问题清单" in text_of(desk))
    assert len(page_of(desk).preview.pages.sheets) > count
    box(desk, "rectificationListBox").click()
    qtbot.waitUntil(lambda: "附件：1.问题清单2.整改清单" in text_of(desk))
    assert any(sheet.turned for sheet in page_of(desk).preview.pages.sheets)


def test_ticking_is_undone_and_done_again_where_it_was(
    qtbot: QtBot, window: MainWindow, leave: Leave
) -> None:
    desk = leave(finished())
    box(desk, "problemListBox").click()
    assert desk.session.review.attachments == "问题清单"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.review.attachments == ""
    desk.open_export()
    assert not box(desk, "problemListBox").isChecked()
    qtbot.waitUntil(lambda: "附件" not in text_of(desk))
    QTest.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    desk.open_export()
    assert box(desk, "problemListBox").isChecked()
    qtbot.waitUntil(lambda: "附件：问题清单" in text_of(desk))


def test_what_is_ticked_is_there_when_the_review_is_opened_again(
    qtbot: QtBot, window: MainWindow, leave: Leave, out: Path
) -> None:
    box(leave(finished()), "rectificationListBox").click()
    window.go_home()
    desk = reopened(qtbot, window, "review")
    desk.open_export()
    ready(qtbot, desk)
    assert box(desk, "rectificationListBox").isChecked()
    assert not box(desk, "problemListBox").isChecked()
    word = docx.Document(str(made(qtbot, desk, out, "exportButton")))
    assert [each.rows[0].cells[0].text for each in word.tables] == ["序号"]


def test_a_list_follows_what_is_changed_in_the_text(qtbot: QtBot, leave: Leave) -> None:
    desk = leave(replace(review(), attachments="问题清单"))
    field(desk, "a", "heading").insert("xyzzy")
    desk.open_export()
    qtbot.waitUntil(lambda: text_of(desk).count("xyzzy") == 2)


# Odd input


def test_odd_input_leaves_by_every_way(qtbot: QtBot, leave: Leave, out: Path, printed: Path) -> None:
    odd = replace(
        review(point("a", "学习😀\x07龘𠮷", "学" * 5_000)),
        title="学" * 200,
        unit="某局\n某处",
        signature="某局\n某处党支部",
        attachments="问题清单\n整改清单",
    )
    desk = leave(odd)
    word, pdf, text = (made(qtbot, desk, out, name) for name in ("draftButton", "pdfButton", "textButton"))
    assert any("学" * 5_000 in each.text for each in docx.Document(str(word)).paragraphs)
    assert len(pypdf.PdfReader(pdf).pages) == len(page_of(desk).preview.pages.sheets)
    assert "龘𠮷" in text.read_text("utf-8-sig")
    press(desk, "copyButton")
    press(desk, "printButton")
    assert printed.exists()


def test_nothing_written_yet_leaves_as_a_draft(qtbot: QtBot, leave: Leave, out: Path) -> None:
    desk = leave(Review(id="review"))
    word, pdf, text = (made(qtbot, desk, out, name) for name in ("draftButton", "pdfButton", "textButton"))
    assert len(docx.Document(str(word)).paragraphs) > 0
    assert len(pypdf.PdfReader(pdf).pages) == 1
    assert text.read_text("utf-8-sig").strip() == ""
