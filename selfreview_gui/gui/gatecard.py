"""The gate before the export: what keeps the paper in, and the buttons that lead to it or let it out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QWidget

from selfreview_gui.checks.finding import Finding
from selfreview_gui.gui.parts import button, column, label

MARGINS = (16, 14, 16, 14)
_CHECKING = "正在核对……"
_UNCHECKED = "没有核对完，现在只能导出草稿。"
_READY = "可以导出了。"
_WORKING = "正在导出……"
_EXPORT = "导出 Word 文件"
_GAPS = "还有 {count} 处没有填好"
_BLOCKED = "填好后就能导出正式稿；也可以先导出草稿，空处在文件里标亮，打印出来用笔填。"
_NAMES_SHOWN = 4


class GateCard(QFrame):
    """Lets nothing but a draft out until it was told what the checks found.

    `export_requested` carries whether a draft is wanted.
    """

    export_requested = Signal(bool)
    first_gap_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("exportCard")
        self.setProperty("role", "card")
        self._blocked: bool | None = None  # None until the checks have said so
        self._stands = ""  # how it stands with the paper, while no file is being written
        self._working = False
        self._lent: tuple[QWidget, QWidget | None] | None = None
        self._state = label("")
        self._state.setObjectName("exportState")
        self._gaps = label("", "hint")
        self._gaps.setObjectName("blockingList")
        self.export = pressed(button("exportButton", _EXPORT, self._export_or_lead, primary=True))
        self._draft = pressed(button("draftButton", "导出草稿（空处标亮）", self._export_draft))
        layout = column(self, 10, MARGINS)
        for each in (self._state, self._gaps, self.export, self._draft):
            layout.addWidget(each)
        self._gaps.hide()
        self._draft.hide()
        self.show_checking()

    def show_checking(self) -> None:
        """Say that the paper is being checked."""
        self._stand(None, _CHECKING, _CHECKING)

    def show_unchecked(self) -> None:
        """Say that the checks came to no end; a draft can be exported all the same."""
        self._draft.show()
        self._stand(None, _EXPORT, _UNCHECKED)

    def show_findings(self, blocking: Sequence[Finding]) -> None:
        """Show what keeps the paper from being exported."""
        self._gaps.setText("\n".join(f"· {words}" for words in _first(blocking)))
        for widget in (self._gaps, self._draft):
            widget.setVisible(bool(blocking))
        if blocking:
            self._stand(True, _GAPS.format(count=len(blocking)), _BLOCKED)
            self.export.setAccessibleName(f"{self.export.text()}，到第一处")
        else:
            self._stand(False, _EXPORT, _READY)

    def show_work(self, *, under_way: bool) -> None:
        """Say that a file is being written, or no longer; meanwhile none can be asked for."""
        self._working = under_way
        self._show()

    def least_width(self) -> int:
        """Return the width in pixels that the longest button needs, whether it is shown or not."""
        return self._draft.minimumSizeHint().width() + MARGINS[0] + MARGINS[2]

    def _stand(self, blocked: bool | None, on_button: str, stands: str) -> None:
        self._blocked, self._stands = blocked, stands
        self.export.setText(on_button)
        self.export.setAccessibleName(on_button)
        self._show()

    def _show(self) -> None:
        self._state.setText(_WORKING if self._working else self._stands)
        focus = QApplication.focusWidget()
        self.export.setEnabled(self._blocked is not None and not self._working)
        self._draft.setEnabled(not self._working)
        self._give_back(focus)

    def _give_back(self, focus: QWidget | None) -> None:
        """Let the keyboard come back to the button that had it before it was turned off."""
        if focus in (self.export, self._draft) and not focus.isEnabled():
            self._lent = focus, QApplication.focusWidget()
        elif self._lent is not None and self._lent[0].isEnabled():
            if focus is self._lent[1]:
                self._lent[0].setFocus()
            self._lent = None

    def _export_or_lead(self) -> None:
        if self._blocked:
            self.first_gap_requested.emit()
        else:
            self.export_requested.emit(False)

    def _export_draft(self) -> None:
        self.export_requested.emit(True)


def pressed(made: QPushButton) -> QPushButton:
    """Let Enter press what Tab has reached, as Space does."""
    made.setAutoDefault(True)
    return made


def _first(blocking: Sequence[Finding]) -> list[str]:
    """Name the first places that block, and how many more there are."""
    named = [each.message for each in blocking[:_NAMES_SHOWN]]
    more = len(blocking) - len(named)
    return [*named, *([f"还有 {more} 处"] if more else [])]
