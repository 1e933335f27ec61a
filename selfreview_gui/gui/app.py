"""Start the program: Qt with Chinese letters and words, then the window."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from selfreview_gui.gui.crash import watch
from selfreview_gui.gui.theme import STYLE, dress
from selfreview_gui.paths import NAME, resources

_CALM = 100  # milliseconds that the first paint needs
TITLE = "组织生活会对照检查材料"


def main(folder: Path) -> int:
    """Open the window on the data in `folder`; return the exit status when it is closed."""
    app = make_application()
    crash = watch(app)
    from selfreview_gui.gui.window import MainWindow  # its modules load while Qt is already there to report

    window = MainWindow(folder)
    crash.save = window.save_now
    window.show()
    QTimer.singleShot(_CALM, app, lambda: furnish(app))
    return app.exec()


def make_application() -> QApplication:
    """Make the application as the program wants it: input method, fonts, colours."""
    if "fcitx" in os.environ.get("QT_IM_MODULE", "") + os.environ.get("QT_IM_MODULES", ""):
        from selfreview_gui.gui.input_method import choose_input_method  # most systems need none of it

        choose_input_method()
    app = QApplication([*sys.argv[:1], "-style", STYLE])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(TITLE)
    app.setDesktopFileName(NAME)
    app.aboutToQuit.connect(_let_go_of_clipboard)
    dress(app)
    return app


def _let_go_of_clipboard() -> None:
    """Empty the clipboard where it is the program's own and no other program's.

    Without a screen Qt keeps it until after the end of Python, which then frees what was copied and
    crashes. Everywhere else the system takes over what was copied, and it must stay.
    """
    if QApplication.platformName() in ("offscreen", "minimal"):
        QApplication.clipboard().clear()


def furnish(app: QApplication) -> None:
    """Give the application what its first paint needs not: the icon, and Chinese words in Qt's dialogs."""
    from PySide6.QtGui import QIcon  # 2 ms of the start

    app.setWindowIcon(QIcon(str(resources() / "icons" / "selfreview.png")))
    speak_chinese(app)


def speak_chinese(app: QApplication) -> bool:
    """Give Qt's own dialogs their Chinese words; say whether they were found.

    In a bundle the translations lie where QLibraryInfo says, too.
    """
    from PySide6.QtCore import QLibraryInfo, QTranslator

    translator = QTranslator(app)
    found = translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return found and app.installTranslator(translator)
