"""The walls of the house (docs: README, architecture), read off the imports; each rule is seen to fail.

Every import counts; only a cycle is none where one of its imports is under TYPE_CHECKING, because
nothing is loaded by it.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

import selfreview_gui
from tests.walls.broken import BROKEN
from tests.walls.rules import HEAVY, RULES, Rule

PACKAGE = Path(selfreview_gui.__file__).parent


@pytest.mark.parametrize("rule", RULES)
def test_the_house_keeps_its_walls(rule: Rule) -> None:
    assert rule(PACKAGE) == []


def written(package: Path, files: Mapping[str, str]) -> Path:
    for name, source in {"__init__.py": "", **files}.items():
        path = package / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, "utf-8")
        (path.parent / "__init__.py").touch()
    return package


@pytest.mark.parametrize(("rule", "files", "violations"), BROKEN)
def test_a_broken_wall_is_reported(
    rule: Rule, files: Mapping[str, str], violations: int, tmp_path: Path
) -> None:
    package = written(tmp_path / "selfreview_gui", files)
    assert len(rule(package)) == violations


def test_every_rule_has_been_seen_to_fail() -> None:
    assert {rule for rule, _, _ in BROKEN} == set(RULES)


def test_a_house_with_all_its_ways_open_passes(tmp_path: Path) -> None:
    files = {
        "__main__.py": "from selfreview_gui.cli import run\ndef main():\n    import selfreview_gui.gui.app",
        "cli.py": "from selfreview_gui.jobs.a import A\ndef draw():\n    import selfreview_gui.gui.paper.pdf",
        "gui/app.py": "from PySide6.QtWidgets import QWidget\nfrom selfreview_gui.jobs import a",
        "gui/paper/pdf.py": "from selfreview_gui.review.b import B",
        "jobs/a.py": "from selfreview_gui.formats.d import read\nfrom selfreview_gui.errors import UserError",
        "checks/c.py": "from ..review import b",
        "review/b.py": "import re\nfrom selfreview_gui import paths",
        "formats/d.py": "def read():\n    from selfreview_gui.formats import e",
        "formats/e.py": "from docx import Document",
        "errors.py": "from selfreview_gui import VERSION",
        "paths.py": "def data():\n    import platformdirs",
    }
    package = written(tmp_path / "selfreview_gui", files)
    assert [violation for rule in RULES for violation in rule(package)] == []


# What really loads, in a fresh interpreter


def loaded_by(module: str) -> set[str]:
    """Return the names of all modules that are loaded after one was imported."""
    program = f"import sys, {module}; print('\\n'.join(sys.modules))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_the_window_loads_without_what_its_first_paint_does_not_need() -> None:
    assert loaded_by("selfreview_gui.gui.app") & HEAVY == set()


@pytest.mark.parametrize("module", ["__main__", "cli", "jobs.export", "checks.registry", "review.recognise"])
def test_the_core_runs_without_qt_and_without_what_is_heavy(module: str) -> None:
    assert loaded_by(f"selfreview_gui.{module}") & {"PySide6", "shiboken6", *HEAVY} == set()
