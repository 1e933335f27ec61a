"""Start the program: Qt with Chinese letters and words, then the window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from selfreview_gui.gui.crash import watch
from selfreview_gui.gui.input_method import choose_input_method
from selfreview_gui.gui.theme import STYLE, dress
from selfreview_gui.paths import NAME, resources

TITLE = "组织生活会对照检查材料"


def main(folder: Path) -> int:
    """Open the window on the data in `folder`; return the exit status when it is closed."""
    app = make_application()
    crash = watch(app)
    from selfreview_gui.gui.window import MainWindow  # its modules load while Qt is already there to report

    window = MainWindow(folder)
    crash.save = window.save_now
    window.show()
    return app.exec()


def make_application() -> QApplication:
    """Make the application as the program wants it: input method, fonts, colours, Chinese buttons."""
    choose_input_method()
    app = QApplication([*sys.argv[:1], "-style", STYLE])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(TITLE)
    app.setDesktopFileName(NAME)
    app.setWindowIcon(QIcon(str(resources() / "icons" / "selfreview.png")))
    speak_chinese(app)
    dress(app)
    return app


def speak_chinese(app: QApplication) -> bool:
    """Give Qt's own dialogs their Chinese words; say whether they were found.

    In a bundle the translations lie where QLibraryInfo says, too.
    """
    translator = QTranslator(app)
    found = translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return found and app.installTranslator(translator)
