"""What the person sees when something went wrong that nobody caught."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
)

from selfreview_gui.gui.parts import button, label

_SAVED = "程序出了一个错误。您写的内容已经保存，可以继续使用；如果不正常，请关闭程序后重新打开。"
_NOT_SAVED = "程序出了一个错误，最后几个字可能没有存上。请先把正在写的内容复制到别处，再关闭程序重新打开。"
_ASK = "请复制下面的文字，交给维护人员。其中没有您写的内容。"


def crash_dialog(report: str, saved: bool) -> QDialog:
    """Make the dialog about a bug, with the report to copy."""
    dialog = QDialog(QApplication.activeWindow())
    dialog.setObjectName("crashDialog")
    dialog.setWindowTitle("程序出错")
    layout = QVBoxLayout(dialog)
    layout.setSpacing(12)
    for text, role in ((_SAVED if saved else _NOT_SAVED, "notice" if saved else "warning"), (_ASK, "hint")):
        layout.addWidget(label(text, role))
    layout.addWidget(_report_field(report))
    layout.addWidget(_buttons(dialog, report))
    dialog.resize(640, 420)
    return dialog


def error_dialog(sentence: str) -> QDialog:
    """Make the dialog about something the person can put right."""
    box = QMessageBox(QMessageBox.Icon.Warning, "没有完成", sentence, QMessageBox.StandardButton.Ok)
    box.setParent(QApplication.activeWindow(), box.windowFlags())
    box.setObjectName("errorDialog")
    return box


def _report_field(report: str) -> QPlainTextEdit:
    field = QPlainTextEdit(report, readOnly=True)
    field.setObjectName("crashReport")
    field.setAccessibleName("错误报告")
    field.setTabChangesFocus(True)
    return field


def _buttons(dialog: QDialog, report: str) -> QDialogButtonBox:
    box = QDialogButtonBox()
    copy = button("copyReportButton", "复制错误报告", lambda: QGuiApplication.clipboard().setText(report))
    close = button("closeReportButton", "关闭", dialog.accept)
    close.setDefault(True)
    box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
    box.addButton(close, QDialogButtonBox.ButtonRole.AcceptRole)
    return box
