"""The main window: the list of reviews or the desk, the menus, and the strip of notices."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from selfreview_gui.gui import textsize
from selfreview_gui.gui.actions import add_actions, show_state
from selfreview_gui.gui.listing import TEXT_SIZE, Listing
from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.pages.home import HomePage
from selfreview_gui.gui.parts import column
from selfreview_gui.gui.records import Records, let_go
from selfreview_gui.gui.templates import Templates, built_in_templates

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from selfreview_gui.gui.bringing import Bringing
    from selfreview_gui.gui.desk import Desk
    from selfreview_gui.gui.desks import Desks
    from selfreview_gui.gui.importing.importing import Importing
    from selfreview_gui.review.template import Template

NAME = "组织生活会对照检查材料"


class MainWindow(QMainWindow):
    """Shows the list of reviews or one of them; `folder` is where the user's data lies."""

    def __init__(
        self,
        folder: Path,
        templates: Callable[[], Iterable[Template]] = built_in_templates,
        records: Records | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle(NAME)
        self._desks: Desks | None = None
        self._bringing: Bringing | None = None
        self._importing: Importing | None = None
        self.records = records or Records(folder, parent=self)
        self.notice = Notice()
        self._templates = Templates(templates, self.records, self.notice, self._fail)
        self.home = HomePage()
        self._listing = Listing(
            self.home, self.records, self.notice, self._templates, self._wear, self._not_listed, self._fail
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.home)
        self._lay_out()
        self.setAcceptDrops(True)
        self._actions = add_actions(self)
        self._connect_home()
        self._show_actions()
        room = self.screen().availableSize()
        self.resize(min(1280, room.width()), min(760, room.height() - 48))  # 48 for the frame of the window
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
        self.home.import_folder_requested.connect(self.import_folder)
        self.home.example_requested.connect(self.open_example)
        self.home.opened.connect(self.open_review)
        self.home.delete_requested.connect(self._listing.delete)
        self.home.restore_requested.connect(self._listing.restore)

    # The list of reviews

    def templates(self) -> tuple[Template, ...]:
        """Return the user's own templates and the built-in ones."""
        return self._templates.on_offer()

    def refresh(self) -> None:
        """Read the list of reviews again."""
        self._listing.refresh()

    def new_review(self) -> None:
        """Ask for year, subject and template, and begin a review."""
        if not self._wanted:
            self._bring().new_review()

    def import_papers(self) -> None:
        """Ask for old files, and open every paper in them as a review."""
        self._import().ask_for_papers()

    def import_folder(self) -> None:
        """Ask for a folder, and open every paper in it as a review."""
        self._import().ask_for_folder()

    def import_papers_from(self, paths: list[Path]) -> None:
        """Open every paper of these files, and of those in these folders, as a review."""
        self._import().read(paths)

    def show_imported(self) -> None:
        """Show what came of the last import."""
        self._import().show_results()

    def open_example(self) -> None:
        """Open a copy of the example."""
        if not self._wanted:
            self._bring().example()

    def _bring(self) -> Bringing:
        if self._bringing is None:
            from selfreview_gui.gui.bringing import Bringing  # loaded when a review is first brought in

            self._bringing = Bringing(self, self.records, self.notice, self.templates)
            self._bringing.brought.connect(self.open_review)
            self._bringing.changed.connect(self.refresh)
        return self._bringing

    def _import(self) -> Importing:
        if self._importing is None:
            from selfreview_gui.gui.importing.importing import (
                Importing,  # loaded when something is first imported
            )

            self._importing = Importing(
                self, self.records, self.notice, self.templates, lambda: self._desk, self._at_home
            )
            self._importing.brought.connect(self.open_review)
            self._importing.imported.connect(self.refresh)
        return self._importing

    def _at_home(self) -> bool:
        """Say whether the list of reviews has the keyboard, and nothing is about to take its place."""
        return self._desk is None and not self._wanted and QApplication.activeModalWidget() is None

    # One review

    @property
    def writing(self) -> Desk:
        """The desk of the open review; commands that need it are off while there is none."""
        if self._desk is None:
            raise RuntimeError("no review is open")
        return self._desk

    def open_review(self, id: str) -> None:
        """Open a review where the writer stopped in it."""
        if self._desks is None:
            from selfreview_gui.gui.desks import Desks  # loaded when a review is first opened

            self._desks = Desks(self, self._stack, self.records, self.notice, self._templates, self._fail)
            self._desks.opened.connect(self._show_commands)
            self._desks.left.connect(self._show_home)
        self._desks.open_review(id)

    def go_home(self) -> None:
        """Save, and go back to the list of reviews."""
        if self._leave_desk():
            self.home.focus_first()
            self.refresh()

    def save_now(self) -> None:
        """Save what is not saved yet and wait for it: the program may be about to end."""
        if self._desk is not None:
            self._desk.finish()

    @property
    def _desk(self) -> Desk | None:
        return self._desks.desk if self._desks is not None else None

    @property
    def _wanted(self) -> str:
        """The id of the review that is being fetched to be opened, empty where none is."""
        return self._desks.wanted if self._desks is not None else ""

    def _show_home(self) -> None:
        self._stack.setCurrentWidget(self.home)
        self.setWindowTitle(NAME)
        self._show_actions()

    def _leave_desk(self) -> bool:
        return self._desks is None or self._desks.leave()

    # Commands of the menus

    def set_text_size(self, percent: int) -> None:
        """Set the size of all text, and remember it."""
        self._dress(percent)
        self.records.ask(lambda store: store.keep_setting(TEXT_SIZE, str(percent)), failed=let_go)

    def step_text_size(self, by: int) -> None:
        """Make all text one size larger or smaller."""
        self.set_text_size(textsize.next_size(self.text_size(), by))

    def text_size(self) -> int:
        """Return the size of all text in per cent."""
        return textsize.text_size()

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
        from selfreview_gui.gui.about import show_about  # loaded when it is first shown

        show_about(self, NAME)

    def _wear(self, kept: str) -> None:
        """Put on the size of text that was kept."""
        if kept.isdecimal() and int(kept) != self.text_size():
            self._dress(int(kept))

    def _dress(self, percent: int) -> None:
        textsize.set_text_size(percent)
        self._show_actions()

    def _show_commands(self, desk: Desk) -> None:
        """Let the menus go along with a desk that was opened."""
        desk.session.history.indexChanged.connect(lambda _: self._show_history())
        desk.beside.toggled.connect(lambda _: self._show_actions())
        self._show_actions()

    def _show_actions(self) -> None:
        show_state(self, self._actions, writing=self._desk is not None)
        if self._desks is not None:
            self._show_history()

    def _show_history(self) -> None:
        from selfreview_gui.gui.history import show_history  # the list has none

        show_history(self._actions, self._desk.session.history if self._desk is not None else None)

    # The window itself

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the files and folders that were dropped."""
        from selfreview_gui.gui.importing.importing import files_of  # loaded when something is first imported

        event.acceptProposedAction()
        self.import_papers_from(files_of(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._leave_desk():
            if self._importing is not None:
                self._importing.close()
            self.records.close()
            event.accept()
        else:
            event.ignore()

    def _not_listed(self, error: Exception) -> None:
        from selfreview_gui.gui.trouble import tell, tell_unread  # loaded when something goes wrong

        say = tell_unread if self._desk is None else tell
        say(error, self, self.records, self.notice, self.refresh)

    def _fail(self, error: Exception) -> None:
        from selfreview_gui.gui.trouble import tell  # loaded when something goes wrong

        tell(error, self, self.records, self.notice, self.refresh)
