"""Chinese input on Linux: lead Qt to the input method that is there, before the application starts.

PySide6's wheels carry Qt's `ibus` plugin and none for fcitx. UOS, Kylin and most Chinese desktops
ask for fcitx by QT_IM_MODULE; Qt then finds nothing and typing Chinese fails without a word. fcitx5
answers the ibus protocol, so asking for ibus instead brings it back. Qt's plugin talks to nobody
where no program `ibus-daemon` is installed, unless IBUS_USE_PORTAL is set: then it asks for
org.freedesktop.portal.IBus on the session bus, a name that fcitx5 answers to (seen with Qt 6.9.3
and fcitx5 5.0.21; without the variable nothing arrives).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, MutableMapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QPluginLoader

_FCITX = ("fcitx", "fcitx5")


def choose_input_method() -> None:
    """Change this process's QT_IM_MODULE and QT_IM_MODULES where fcitx is asked for and Qt cannot load it.

    Call it before the QApplication is made; elsewhere than on Linux it does nothing.
    """
    if sys.platform == "linux" and _asks_for_fcitx(os.environ) and not _loads_fcitx(plugin_folders()):
        ask_for_ibus(os.environ)


def ask_for_ibus(environment: MutableMapping[str, str]) -> None:
    """Put ibus, over the session bus, in the place of fcitx in both variables; all else stays.

    QT_IM_MODULES (Qt 6.7 and later) is a list in the order of preference, separated by semicolons,
    and goes before QT_IM_MODULE.
    """
    for name in ("QT_IM_MODULE", "QT_IM_MODULES"):
        if name in environment:
            asked = environment[name].split(";")
            environment[name] = ";".join("ibus" if each in _FCITX else each for each in asked)
    environment.setdefault("IBUS_USE_PORTAL", "1")


def plugin_folders() -> tuple[Path, ...]:
    """Return the folders in which Qt looks for plugins, QT_PLUGIN_PATH among them."""
    own = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
    return tuple(Path(each) for each in dict.fromkeys((own, *QCoreApplication.libraryPaths())))


def _asks_for_fcitx(environment: MutableMapping[str, str]) -> bool:
    asked = f"{environment.get('QT_IM_MODULE', '')};{environment.get('QT_IM_MODULES', '')}"
    return any(each in _FCITX for each in asked.split(";"))


def _loads_fcitx(folders: Iterable[Path]) -> bool:
    """Try to load what is there: one built for another Qt lies in the folder and does not help."""
    found = (file for folder in folders for file in folder.glob("platforminputcontexts/libfcitx*.so"))
    return any(QPluginLoader(str(file)).load() for file in found)
