"""How a review begins: from a template, or as a copy of the example."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from selfreview_gui.errors import UserError
from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.records import Records, let_go
from selfreview_gui.gui.tasks import Task, run
from selfreview_gui.review.review import Review
from selfreview_gui.review.start import start_review
from selfreview_gui.review.template import Template

_UNIT = "unit"


class Bringing(QObject):
    """Begins reviews, and has them kept.

    `brought` carries the id of one to open, `changed` says that the person's own templates did.
    """

    brought = Signal(str)
    changed = Signal()

    def __init__(
        self, window: QWidget, records: Records, notice: Notice, templates: Callable[[], tuple[Template, ...]]
    ) -> None:
        super().__init__(window)
        self._beginning = False
        self._window, self._records, self._notice, self._templates = window, records, notice, templates
        self._example: Task | None = None

    def new_review(self) -> None:
        """Ask what is to be written, and begin it; nothing where another one is just being begun."""
        if not self._beginning:
            self._beginning = True
            self._records.ask(lambda store: store.setting(_UNIT, ""), self._ask, self._not_begun)

    def _ask(self, unit: str) -> None:
        from selfreview_gui.gui.new_review import NewReviewDialog  # both loaded when first shown
        from selfreview_gui.gui.own_templates import OwnTemplates

        dialog = NewReviewDialog(self._templates(), unit, self._window)
        OwnTemplates(dialog, self._records, self._notice, self).changed.connect(self.changed)
        dialog.finished.connect(lambda _: self._begin(dialog.choice()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _begin(self, choice: tuple[Template, str, str] | None) -> None:
        if choice is None:
            self._beginning = False
            return
        template, unit, name = choice
        review = start_review(template, unit, name)
        self._records.ask(lambda store: store.keep_setting(_UNIT, unit), failed=let_go)
        self._keep(review)

    def example(self) -> None:
        """Open a copy of the example; nothing where another review is just being begun."""
        from selfreview_gui.jobs.example import example_review  # loaded when it is first asked for

        if not self._beginning:
            self._beginning = True
            self._example = run(example_review, done=self._keep, failed=self._not_begun)

    def _keep(self, review: Review) -> None:
        self._records.ask(lambda store: store.save(review), lambda _: self._begun(review), self._not_begun)

    def _begun(self, review: Review) -> None:
        self._beginning = False
        self.brought.emit(review.id)

    def _not_begun(self, error: Exception) -> None:
        self._beginning = False
        self._fail(error)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._notice.warn(str(error))
