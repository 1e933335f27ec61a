"""What stands in for the reading of a file in a worker, which finds these by name; no Qt in here."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path

from selfreview_gui.jobs.papers import Brought, bring
from selfreview_gui.review.template import Template

SECRET = "张三的原话"


def killed_by_the_deadly(path: Path, templates: Sequence[Template]) -> Brought:
    if path.stem == "要命":
        os._exit(9)
    return bring(path, templates)


def slowly(path: Path, templates: Sequence[Template]) -> Brought:
    """Take a minute over every file but the first two."""
    if path.stem not in ("0", "1"):
        time.sleep(60)
    return bring(path, templates)


def stumbling(path: Path, templates: Sequence[Template]) -> Brought:
    if path.stem == "乙":
        raise KeyError(SECRET)
    return bring(path, templates)
