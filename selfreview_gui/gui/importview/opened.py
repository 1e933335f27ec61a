"""The import view for the review that is being written."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from selfreview_gui.gui.importview.dialog import ImportView
from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.session import Session
from selfreview_gui.review.review import Review
from selfreview_gui.review.template import Template


def arrange(session: Session, templates: tuple[Template, ...], notice: Notice, parent: QWidget) -> None:
    """Let the person correct the ranks of the open review; all of it is one step of the history."""

    def keep(corrected: tuple[Review, ...]) -> None:
        session.change(corrected[0], "核对层次和方面")
        notice.tell("已按核对的结果改好这篇材料", "撤销", session.undo)

    view = ImportView((session.review,), templates, parent)
    view.kept.connect(keep)
    view.open()
