"""The commands about the program itself: a journey through the example, and whether all of it is there."""

from __future__ import annotations

import argparse

from selfreview_gui.cli.printing import say, say_paths


def demonstrate(chosen: argparse.Namespace) -> int:
    """Go through the example, and print what was made of it."""
    from selfreview_gui.gui.demo import run_demo  # the journey goes through the real window

    say_paths(run_demo(chosen.out))
    return 0


def test_program(chosen: argparse.Namespace) -> int:
    """Try every room of the program, and print what was seen."""
    from selfreview_gui.gui.paper.pdf import write_pdf  # a PDF is drawn, and only Qt draws here
    from selfreview_gui.self_test import self_test  # loads every room; only this command wants that

    for line in self_test(write_pdf):
        say(line)
    return 0
