"""The last net: a bug saves the draft, then shows one dialog with text to copy."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtWidgets import QApplication

from selfreview_gui.errors import ReadingError, UserError

# Only what the interpreter itself words, and what reading a file says: places in our own code. Other messages may quote what somebody wrote (KeyError,
# ValueError, UnicodeError) or name the person (a path in an OSError).
_SAFE_MESSAGES = (
    AttributeError,
    NameError,
    TypeError,
    ImportError,
    AssertionError,
    RecursionError,
    ZeroDivisionError,
    ReadingError,
)
_PACKAGE = Path(__file__).parent.parent.parent

Trace = TracebackType | None


class Crash(QObject):
    """Takes every error nobody caught, from any thread, to one dialog at a time.

    `save` is called first, so that the draft lies on the disk before anything is shown.
    """

    happened = Signal(str, bool)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.save: Callable[[], object] = lambda: None
        self._shown: set[str] = set()
        self._dialog: QObject | None = None
        self.happened.connect(self._show)  # from another thread it waits for this one

    def report(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take an error: what the person can put right shows its own sentence, all else a report."""
        if issubclass(kind, (KeyboardInterrupt, SystemExit)):
            sys.__excepthook__(kind, error or kind(), trace)
        elif isinstance(error, UserError):
            self.happened.emit(str(error), True)
        else:
            self.happened.emit(describe(kind, error, trace), False)

    def _show(self, text: str, plain: bool) -> None:
        """Show one dialog; the same bug a second time, or another one meanwhile, shows none."""
        saved = self._saved()
        if not plain:
            _print(text)
        if self._dialog is not None or (text in self._shown and not plain):
            return
        self._shown.add(text)
        from selfreview_gui.gui.crash_dialog import crash_dialog, error_dialog  # only when it is needed

        dialog = error_dialog(text) if plain else crash_dialog(text, saved)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        dialog.open()

    def _saved(self) -> bool:
        try:
            self.save()
        except BaseException as error:  # noqa: BLE001 - saving may be what is broken; the dialog then says so
            _print(describe(type(error), error, error.__traceback__))
            return False
        return True

    def _closed(self) -> None:
        self._dialog = None


def watch(app: QApplication) -> Crash:
    """Take over what Python and Qt do with errors nobody caught."""
    crash = Crash(app)
    sys.excepthook = crash.report
    threading.excepthook = lambda unhandled: crash.report(
        unhandled.exc_type, unhandled.exc_value, unhandled.exc_traceback
    )
    qInstallMessageHandler(lambda level, where, message: _from_qt(crash, level, where, message))
    return crash


def describe(kind: type[BaseException], error: BaseException | None, trace: Trace) -> str:
    """Tell where an error came from, without values: no line of it holds what somebody wrote."""
    versions = f"Python {sys.version.split()[0]} · Qt {qVersion()} · {sys.platform}"
    return "\n".join([versions, *_chain(kind, error, trace)])


def _chain(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> Iterator[str]:
    earlier = error and (error.__cause__ or (None if error.__suppress_context__ else error.__context__))
    if earlier:
        yield from _chain(type(earlier), earlier, earlier.__traceback__)
        yield "—— 随后 ——"
    yield from _frames(trace)
    message = f": {error}" if isinstance(error, _SAFE_MESSAGES) else ""
    yield f"{kind.__name__}{message}"


def _frames(trace: Trace) -> Iterator[str]:
    while trace is not None:
        code = trace.tb_frame.f_code
        yield f"{_place(code.co_filename)}:{trace.tb_lineno} {code.co_qualname}"
        trace = trace.tb_next


def _place(file: str) -> str:
    """Name a file without the folders before the program, which name the person at this computer."""
    path = Path(file)
    return path.relative_to(_PACKAGE).as_posix() if path.is_relative_to(_PACKAGE) else path.name


def _from_qt(crash: Crash, level: QtMsgType, where: QMessageLogContext, message: str) -> None:
    """Print what Qt warns of; before it ends the program, save the draft."""
    if level is QtMsgType.QtFatalMsg:
        crash.save()
    if level in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
        _print(f"Qt: {message}")


def _print(text: str) -> None:
    if sys.stderr is not None:  # a program without a console has none
        sys.stderr.write(f"{text}\n")
