"""The main window: the list of reviews or the desk, the menus, and the strip of notices."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from selfreview_gui.errors import DamagedError, UserError
from selfreview_gui.gui import fonts, theme
from selfreview_gui.gui.actions import add_actions, show_state
from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.pages.home import HomePage
from selfreview_gui.gui.parts import column
from selfreview_gui.gui.records import Records, let_go

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from selfreview_gui.gui.bring_back import BringBack
    from selfreview_gui.gui.bringing import Bringing
    from selfreview_gui.gui.desk import Desk, Kept
    from selfreview_gui.review.review import Review
    from selfreview_gui.review.template import Template
    from selfreview_gui.store.store import Store

NAME = "组织生活会对照检查材料"
TEXT_SIZES = (100, 125, 150, 200)
_CALM = 100  # milliseconds that the list needs to be painted
_TEXT_SIZE, _QUESTIONS, _TOURED = "text_size", "questions_shown", "toured"
_FINDINGS = "findings_shown"


def built_in_templates() -> tuple[Template, ...]:
    """Read the templates that come with the program."""
    from selfreview_gui.jobs.templates import built_in  # loaded when they are first asked for

    return built_in()


class MainWindow(QMainWindow):
    """Shows the list of reviews or one of them; `folder` is where the user's data lies."""

    def __init__(
        self,
        folder: Path,
        templates: Callable[[], Iterable[Template]] = built_in_templates,
        records: Records | None = None,
    ) -> None:
        super().__init__()
        self._desk: Desk | None = None
        self.setObjectName("mainWindow")
        self.setWindowTitle(NAME)
        self._built_in = templates
        self._own_templates: tuple[Template, ...] = ()
        self._wanted = ""  # the id of the review that is being fetched to be opened
        self._bringing: Bringing | None = None
        self.records = records or Records(folder, parent=self)
        self.notice = Notice()
        self.home = HomePage()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.home)
        self._lay_out()
        self._actions = add_actions(self)
        self._connect_home()
        self._show_actions()
        room = self.screen().availableSize()
        self.resize(min(1280, room.width()), min(760, room.height() - 48))  # 48 for the frame of the window
        self._looked_after = False
        self.refresh()  # read in the store's own thread while the window is being painted

    def _lay_out(self) -> None:
        holder = QWidget()
        layout = column(holder, 0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.notice)
        self.setCentralWidget(holder)

    def _connect_home(self) -> None:
        self.home.new_requested.connect(self.new_review)
        self.home.import_requested.connect(self.import_papers)
        self.home.example_requested.connect(self.open_example)
        self.home.opened.connect(self.open_review)
        self.home.delete_requested.connect(self.delete_review)
        self.home.restore_requested.connect(self.restore_review)

    # The list of reviews

    @property
    def writing(self) -> Desk:
        """The desk of the open review; commands that need it are off while there is none."""
        if self._desk is None:
            raise RuntimeError("no review is open")
        return self._desk

    def templates(self) -> tuple[Template, ...]:
        """Return the user's own templates and the built-in ones."""
        return (*self._own_templates, *self._built_in())

    def refresh(self) -> None:
        """Read the list of reviews again."""
        self.records.ask(_listing, self._show_listing, self._not_listed)

    def _not_listed(self, error: Exception) -> None:
        if isinstance(error, DamagedError) and error.has_copies and self._desk is None:
            self._bring_back(error, "退出").refused.connect(self.close)
        else:
            self._fail(error)

    def _bring_back(self, error: DamagedError, otherwise: str) -> BringBack:
        """Offer to go on from the newest good copy of the data file."""
        from selfreview_gui.gui.bring_back import BringBack  # only a damaged file needs it

        offered = BringBack(self, self.records, self.notice, error)
        offered.brought.connect(self.refresh)
        offered.offer(otherwise)
        return offered

    def _show_listing(self, listing: tuple) -> None:
        reviews, deleted, self._own_templates, percent, toured = listing
        if percent.isdecimal() and int(percent) != self.text_size():
            self._dress(int(percent))
        self.home.show_reviews(reviews, deleted)
        if not self._looked_after:
            self._looked_after = True
            QTimer.singleShot(_CALM, self, lambda: self._after_first_list(toured))

    def _after_first_list(self, toured: bool) -> None:
        """Do what can wait until the list stands there: the tour, the day's copy of the data."""
        if not toured:
            from selfreview_gui.gui.tour import Tour  # shown once

            tour = Tour(self.home)
            tour.finished.connect(lambda: self.records.ask(lambda store: store.keep_setting(_TOURED, "1")))
            tour.show()
        self.records.ask(_keep_house, failed=self._fail)

    def new_review(self) -> None:
        """Ask for year, subject and template, and begin a review."""
        if not self._wanted:
            self._bring().new_review()

    def import_papers(self) -> None:
        """Ask for old Word files, and open every paper in them as a review."""
        self._bring().ask_for_papers()

    def import_papers_from(self, paths: list[Path]) -> None:
        """Open every paper of these files as a review."""
        self._bring().read_papers(paths)

    def open_example(self) -> None:
        """Open a copy of the example."""
        if not self._wanted:
            self._bring().example()

    def _bring(self) -> Bringing:
        if self._bringing is None:
            from selfreview_gui.gui.bringing import Bringing  # loaded when a review is first brought in

            self._bringing = Bringing(self, self.records, self.notice, self.templates, self._at_home)
            self._bringing.brought.connect(self.open_review)
            self._bringing.imported.connect(self.refresh)
        return self._bringing

    def open_review(self, id: str) -> None:
        """Open a review where the writer stopped in it."""
        if id != self._wanted and self._leave_desk():
            self._wanted = id
            self.records.ask(
                lambda store: _opened(store, id),
                lambda found: self._open(*found),
                lambda error: self._not_opened(id, error),
            )

    def delete_review(self, id: str) -> None:
        """Take a review out of the list; the notice brings it back."""
        self.records.ask(lambda store: _deleted(store, id), self._tell_deleted, self._fail)

    def restore_review(self, id: str) -> None:
        """Bring a deleted review back."""
        self.records.ask(lambda store: store.restore(id), lambda _: self.refresh(), self._fail)

    def _tell_deleted(self, review: Review) -> None:
        name = review.title.replace("\n", "") or "未命名的材料"
        self.notice.tell(f"已删除“{name}”", "撤销", lambda: self.restore_review(review.id))
        self.refresh()

    # One review

    def _at_home(self) -> bool:
        """Say whether the list of reviews has the keyboard, and nothing is about to take its place."""
        return self._desk is None and not self._wanted and QApplication.activeModalWidget() is None

    def _not_opened(self, id: str, error: Exception) -> None:
        self._wanted = "" if self._wanted == id else self._wanted
        self._fail(error)

    def _open(self, review: Review, kept: Kept) -> None:
        from selfreview_gui.gui.desk import Desk  # loaded when a review is first opened

        if review.id != self._wanted or not self._leave_desk():  # another one was asked for since
            return
        self._wanted = ""
        self._desk = Desk(review, self.records, self.notice, self.templates, kept)
        self._desk.session.changed.connect(lambda *_: self._show_title())
        history = self._desk.session.history
        history.indexChanged.connect(lambda _: self._show_history())
        self._desk.beside.toggled.connect(lambda _: self._show_actions())
        self._stack.addWidget(self._desk)
        self._stack.setCurrentWidget(self._desk)
        self._desk.reopen(kept)
        self._show_title()
        self._show_actions()

    def go_home(self) -> None:
        """Save, and go back to the list of reviews."""
        if self._leave_desk():
            self._stack.setCurrentWidget(self.home)
            self.home.focus_first()
            self.setWindowTitle(NAME)
            self._show_actions()
            self.refresh()

    def save_now(self) -> None:
        """Save what is not saved yet and wait for it: the program may be about to end."""
        if self._desk is not None:
            self._desk.finish()

    def _leave_desk(self) -> bool:
        """Save and put the desk away; False where that failed and the writer wants to stay."""
        if self._desk is None:
            return True
        error = self._desk.finish()
        if error is not None and not self._may_lose(error):
            return False
        self._stack.removeWidget(self._desk)
        self._desk.deleteLater()
        self._desk = None
        return True

    def _may_lose(self, error: Exception) -> bool:
        from PySide6.QtWidgets import QMessageBox  # loaded when it is first shown

        box = QMessageBox(self)
        box.setObjectName("unsavedBox")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("没有保存成功")
        box.setText("最近的修改没有保存成功，现在离开会丢失这些修改。")
        box.setInformativeText(str(error) if isinstance(error, UserError) else "")
        stay = box.addButton("留下来", QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton("仍然离开", QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is leave

    def _show_title(self) -> None:
        if self._desk is not None:
            title = self._desk.session.review.title.replace("\n", "")
            self.setWindowTitle(title or "未命名的材料")

    # Commands of the menus

    def set_text_size(self, percent: int) -> None:
        """Set the size of all text, and remember it."""
        self._dress(percent)
        self.records.ask(lambda store: store.keep_setting(_TEXT_SIZE, str(percent)), failed=let_go)

    def step_text_size(self, by: int) -> None:
        """Make all text one size larger or smaller."""
        sizes = sorted(TEXT_SIZES, key=lambda size: abs(size - self.text_size()))
        at = TEXT_SIZES.index(sizes[0]) + by
        self.set_text_size(TEXT_SIZES[max(0, min(at, len(TEXT_SIZES) - 1))])

    def text_size(self) -> int:
        """Return the size of all text in per cent."""
        return fonts.text_size(_app())

    def show_keys(self) -> None:
        """Show the sheet of shortcuts."""
        from selfreview_gui.gui.sheet import KeySheet  # loaded when it is first shown

        KeySheet(self).open()

    def show_guide(self) -> None:
        """Show how the program is used."""
        from selfreview_gui.gui.guide import Guide  # loaded when it is first shown

        Guide(self).open()

    def show_about(self) -> None:
        """Say what this program is."""
        from importlib.metadata import version  # only this box needs these

        from PySide6.QtWidgets import QMessageBox

        QMessageBox.about(
            self,
            "关于",
            f"{NAME} {version('selfreview-gui')}\n\n一步一步写出规范的组织生活会对照检查材料。\n"
            "完全离线：您写的内容只存在这台电脑上，不会发送到任何地方。",
        )

    def _dress(self, percent: int) -> None:
        theme.set_text_size(_app(), percent)
        self._show_actions()

    def _show_actions(self) -> None:
        show_state(self, self._actions, writing=self._desk is not None)
        self._show_history()

    def _show_history(self) -> None:
        history = self._desk.session.history if self._desk is not None else None
        for name, words, can, what in (
            ("undo", "撤销(&U)", history and history.canUndo(), history and history.undoText()),
            ("redo", "重做(&R)", history and history.canRedo(), history and history.redoText()),
        ):
            self._actions[name].setEnabled(bool(can))
            self._actions[name].setText(f"{words} {what}" if what else words)

    # The window itself

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._leave_desk():
            self.records.close()
            event.accept()
        else:
            event.ignore()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        if isinstance(error, DamagedError) and error.has_copies:
            self.notice.warn(str(error), "", "恢复…", lambda: self._bring_back(error, "先不恢复"))
        else:
            self.notice.warn(str(error))


def _app() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("the window needs a QApplication")
    return app


def _listing(store: Store) -> tuple:
    toured = store.setting(_TOURED) == "1"
    return store.reviews(), store.deleted(), store.templates(), store.setting(_TEXT_SIZE), toured


def _keep_house(store: Store) -> None:
    """Make the day's copy, and let go of what was deleted long ago."""
    from selfreview_gui.store.copies import daily_copy  # after the first paint

    daily_copy(store.folder, date.today())
    store.purge_deleted()


def _deleted(store: Store, id: str) -> Review:
    review = store.load(id)
    store.delete(id)
    return review


def _opened(store: Store, id: str) -> tuple[Review, Kept]:
    from selfreview_gui.gui.desk import Kept

    place = store.place(id)
    shown = store.setting(_QUESTIONS, "1") == "1", store.setting(_FINDINGS) == "1"
    if place is None:
        return store.load(id), Kept("", "", "", 0, *shown)
    return store.load(id), Kept(place.step, place.node, place.field, place.cursor, *shown)
