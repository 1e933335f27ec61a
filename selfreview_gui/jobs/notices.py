"""Read the notice of this year's meeting from a file."""

from __future__ import annotations

from pathlib import Path

from selfreview_gui.review.notice.reading import read_notice
from selfreview_gui.review.notice.values import Notice


def read_notice_file(path: Path) -> Notice:
    """Read a notice from any readable file; raise UserError where the file cannot be read."""
    from selfreview_gui.formats.read import read_file  # the readers load only when a file is opened

    return read_notice(read_file(path))
