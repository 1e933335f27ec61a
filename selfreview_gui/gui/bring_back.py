"""What the person is asked when the data file is damaged: whether to go on from the newest good copy."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from selfreview_gui.errors import DamagedError, UserError
from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.records import Records

_BOX = "damagedBox"


class BringBack(QObject):
    """Offers the newest good copy, and puts it in the place of the damaged file.

    `brought` says that this was done, `refused` that the person does not want it. Where no copy is
    good, the notice tells of the damage.
    """

    brought = Signal()
    refused = Signal()

    def __init__(self, window: QWidget, records: Records, notice: Notice, error: DamagedError) -> None:
        super().__init__(window)
        self._window, self._records, self._notice, self._error = window, records, notice, error

    def offer(self, otherwise: str) -> None:
        """Look for a good copy, and ask; `otherwise` is what the button says that refuses."""
        self._records.ask_closed(_newest, partial(self._ask, otherwise), self._fail)

    def _ask(self, otherwise: str, copy: Path | None) -> None:
        if copy is None:
            self._fail(self._error)
        elif self._window.findChild(QMessageBox, _BOX) is None:
            box = _box(self._window, _day(copy), otherwise)
            box.accepted.connect(partial(self._bring, copy))
            box.rejected.connect(self.refused)
            box.finished.connect(box.deleteLater)
            box.open()

    def _bring(self, copy: Path) -> None:
        self._records.ask_closed(partial(_put_in_place, copy), partial(self._tell, copy), self._fail)

    def _tell(self, copy: Path, aside: Path | None) -> None:
        kept = f"，损坏的文件另存为“{aside.name}”" if aside is not None else ""
        self._notice.tell(f"已恢复 {_day(copy)} 的备份{kept}")
        self.brought.emit()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._notice.warn(str(error))


def _newest(folder: Path) -> Path | None:
    from selfreview_gui.store.copies import newest_sound  # only a damaged file needs it

    return newest_sound(folder)


def _put_in_place(copy: Path, folder: Path) -> Path | None:
    from selfreview_gui.store.copies import bring_back  # only a damaged file needs it

    return bring_back(folder, copy)


def _box(window: QWidget, day: str, otherwise: str) -> QMessageBox:
    box = QMessageBox(window)
    box.setObjectName(_BOX)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("数据文件损坏")
    box.setText("存放材料的数据文件已经损坏。")
    box.setInformativeText(
        f"{day} 的备份是好的，可以用它恢复；那次备份以后写的内容不在里面。\n"
        "损坏的文件不会删除，恢复时改个名字留在原来的文件夹里。"
    )
    restore = box.addButton(f"恢复 {day} 的备份", QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(otherwise, QMessageBox.ButtonRole.RejectRole)
    for each, name in ((restore, "bringBackButton"), (leave, "notBringBackButton")):
        each.setObjectName(name)
        each.setAccessibleName(each.text())
    box.setDefaultButton(restore)
    box.setEscapeButton(leave)
    return box


def _day(copy: Path) -> str:
    """Return the day of a daily copy, as its name has it."""
    found = re.search(r"\d{4}-\d{2}-\d{2}", copy.name)
    return found.group() if found else ""
