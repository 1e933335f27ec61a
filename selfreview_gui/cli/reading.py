"""The commands over files: what is in an old paper or a notice, what is wrong with it, how it is set."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from selfreview_gui.checks.finding import Level
from selfreview_gui.cli.means import page, readers, writer
from selfreview_gui.cli.printing import finding_line, say, say_paths, say_values, tell_left_out
from selfreview_gui.jobs.checking import Placed, check_file
from selfreview_gui.jobs.layout import format_file
from selfreview_gui.jobs.papers import read_paper
from selfreview_gui.jobs.templates import built_in
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Document, Remark
from selfreview_gui.review.outline import outline, remark_values


def read(chosen: argparse.Namespace) -> int:
    """Print the structure of old papers."""
    documents: list[dict[str, Any]] = []
    remarks: list[dict[str, Any]] = []
    with readers() as crew:
        for path in chosen.files:
            found = read_paper(path, crew)
            documents += [outline(review, str(path)) for review in found.reviews]
            remarks += [{"file": str(path), **remark_values(remark)} for remark in found.remarks]
            if not chosen.json:
                _say_outline(path, [compose(review) for review in found.reviews], found.remarks)
    if chosen.json:
        say_values({"documents": documents, "warnings": remarks})
    return 0


def _say_outline(path: Path, documents: Sequence[Document], remarks: Sequence[Remark]) -> None:
    for place, document in enumerate(documents, 1):
        say(f"{path}　第 {place} 份，共 {len(document.paragraphs)} 段")
        for paragraph in document.paragraphs:
            heading = "".join(span.text for span in paragraph.spans if span.level)
            level = next((span.level for span in paragraph.spans if span.level), 0)
            say(f"{'  ' * (level or 4)}{heading or paragraph.text[:40]}")
    for remark in remarks:
        say(f"〔{remark.message}〕{remark.text}")


def format_paper(chosen: argparse.Namespace) -> int:
    """Set a readable file by the standard or a profile."""
    with readers() as crew:
        paths, remarks = format_file(chosen.file, chosen.out, writer(chosen.out), page(chosen), crew)
    say_paths(paths)
    tell_left_out(chosen.file, remarks)
    return 0


def check(chosen: argparse.Namespace) -> int:
    """Print what has to be put right; 1 where something blocks export."""
    work = partial(check_file, templates=built_in(), year=chosen.year, template=chosen.template)
    with readers() as crew:  # checks go over every character, too, so they are made in the worker
        placed = crew.read(chosen.file, work).result()
    if chosen.json:
        say_values({"findings": [_finding_values(each) for each in placed]})
    else:
        for each in placed:
            say(finding_line(each.finding))
    return 1 if any(each.finding.level is Level.BLOCK for each in placed) else 0


def _finding_values(placed: Placed) -> dict[str, Any]:
    finding = placed.finding
    return {
        "rule": finding.rule,
        "level": str(finding.level),
        "document": placed.document,
        "start": placed.start,
        "end": placed.end,
        "excerpt": finding.excerpt,
        "message": finding.message,
        "fix": finding.fix,
    }


def read_notice(chosen: argparse.Namespace) -> int:
    """Print what a notice asks; a text that calls no meeting is told as such, and no failure."""
    # The patterns of notices take some 50 ms to make, which only this command should wait for.
    from selfreview_gui.jobs.notices import read_notice_file
    from selfreview_gui.review.notice.values import notice_values
    from selfreview_gui.review.notice_words import notice_lines

    with readers() as crew:
        outcome = crew.read(chosen.file, read_notice_file)
    notice = outcome.result()
    if chosen.json:
        say_values(notice_values(notice))
    else:
        for line in notice_lines(notice):
            say(line)
    tell_left_out(chosen.file, outcome.remarks)
    return 0
