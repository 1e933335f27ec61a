"""The commands over what is kept: listing it, exporting from it, taking old papers into it."""

from __future__ import annotations

import argparse

from selfreview_gui.cli.means import page, readers, store, writer
from selfreview_gui.cli.printing import finding_line, say, say_aside, say_paths, tell_left_out
from selfreview_gui.jobs.export import blocking, export_review, is_folder, write_word
from selfreview_gui.jobs.papers import open_papers
from selfreview_gui.jobs.templates import built_in


def list_reviews(chosen: argparse.Namespace) -> int:
    """Print the reviews that are kept, a line each."""
    with store(chosen) as kept:
        for each in kept.reviews():
            title = each.title.replace("\n", "")
            say(f"{each.id}\t{each.year or ''}\t{title}\t{each.done}/{each.steps}\t{each.characters}")
    return 0


def export(chosen: argparse.Namespace) -> int:
    """Write a review that is kept as a file; 1 where something blocks it."""
    with store(chosen) as kept:
        review = kept.load(chosen.id)
    stops = blocking(review)
    if stops and not chosen.draft:
        for finding in stops:
            say_aside(finding_line(finding))
        return 1
    write = write_word if is_folder(chosen.out) else writer(chosen.out)
    say_paths([export_review(review, chosen.out, chosen.draft, write, page(chosen)).path])
    return 0


def take_in(chosen: argparse.Namespace) -> int:
    """Keep every paper of these files as a review."""
    with store(chosen) as kept:
        templates = (*built_in(), *kept.templates())
        with readers() as crew:
            opened = [(path, *open_papers(path, templates, crew)) for path in chosen.files]
        for path, _, remarks in opened:
            tell_left_out(path, remarks)
        for review in (review for _, reviews, _ in opened for review in reviews):
            kept.save(review)
            say(f"{review.id}\t{review.year or ''}\t{review.title.replace(chr(10), '')}")
    return 0
