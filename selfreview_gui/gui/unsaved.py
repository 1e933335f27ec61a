"""What the writer is asked when a review is left that could not be saved."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from selfreview_gui.errors import UserError


def may_lose(window: QWidget, error: Exception) -> bool:
    """Ask whether to leave all the same; `error` is why it was not saved."""
    box = QMessageBox(window)
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
