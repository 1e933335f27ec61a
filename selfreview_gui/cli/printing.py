"""What the command line prints: results to the one stream, words about them to the other."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from selfreview_gui.checks.finding import Finding, Level
from selfreview_gui.review.document import Remark

_TOLD = 40  # characters of what was left out
_LEVELS = {Level.BLOCK: "必须改", Level.WARN: "请核对", Level.HINT: "提示"}


def say(line: str) -> None:
    """Print one line of the result."""
    print(line)  # noqa: T201 - what the command line is for


def say_aside(line: str) -> None:
    """Print one line about the result, beside it."""
    print(line, file=sys.stderr)  # noqa: T201 - what the command line is for


def say_values(values: object) -> None:
    """Print plain values as JSON."""
    say(json.dumps(values, ensure_ascii=False, indent=1))


def say_paths(paths: Sequence[Path]) -> None:
    """Print the files that were written, a line each."""
    for path in paths:
        say(str(path))


def tell_left_out(path: Path, remarks: Sequence[Remark]) -> None:
    """Say beside the result what of a file is not in it, a line each."""
    for remark in remarks:
        first = " ".join(remark.text.split())[:_TOLD]
        say_aside(f"{path.name}　〔{remark.message}〕{first}")


def finding_line(finding: Finding) -> str:
    """Write a finding as one line: how bad it is, what it is, the words it is about."""
    return f"{_LEVELS[finding.level]}　{finding.message}　{finding.excerpt}".rstrip()
