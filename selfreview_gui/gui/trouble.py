"""What the window says of what went wrong; a damaged data file can be brought back from there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from selfreview_gui.errors import DamagedError, UserError
from selfreview_gui.gui.bring_back import BringBack
from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.records import Records


def tell(
    error: Exception, window: QWidget, records: Records, notice: Notice, brought: Callable[[], object]
) -> None:
    """Say what the person can put right, and raise what is our bug; `brought` hears of data brought back."""
    if not isinstance(error, UserError):
        raise error
    if isinstance(error, DamagedError) and error.has_copies:
        offer = partial(_offer, error, window, records, notice, brought, "先不恢复")
        notice.warn(str(error), "", "恢复…", offer)
    else:
        notice.warn(str(error))


def tell_unread(
    error: Exception, window: QWidget, records: Records, notice: Notice, brought: Callable[[], object]
) -> None:
    """Say why there is no list: a good copy is offered at once, and who does not want it leaves."""
    if isinstance(error, DamagedError) and error.has_copies:
        _offer(error, window, records, notice, brought, "退出").refused.connect(window.close)
    else:
        tell(error, window, records, notice, brought)


def _offer(
    error: DamagedError,
    window: QWidget,
    records: Records,
    notice: Notice,
    brought: Callable[[], object],
    otherwise: str,
) -> BringBack:
    """Offer to go on from the newest good copy of the data file."""
    offered = BringBack(window, records, notice, error)
    offered.brought.connect(brought)
    offered.offer(otherwise)
    return offered
