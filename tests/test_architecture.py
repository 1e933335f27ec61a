"""The walls of the house (docs: README, architecture), read off the imports; each rule is seen to fail.

A rule is a function from a package's folder to its violations, one line of text each. Every import
counts: at the top, inside a function, under TYPE_CHECKING, and by name through `import_module`; only
a cycle is none where one of its imports is under TYPE_CHECKING, because nothing is loaded by it.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

import selfreview_gui

PACKAGE = Path(selfreview_gui.__file__).parent

Rule = Callable[[Path], list[str]]


@dataclass(frozen=True, slots=True)
class Import:
    """One import: the module that wants it, what it wants, the line, where it stands, what it is for."""

    by: str
    name: str
    line: int
    at_top: bool
    for_types: bool

    def __str__(self) -> str:
        return f"{self.by}:{self.line} imports {self.name}"


# Reading the imports


def imports(package: Path) -> Iterator[Import]:
    """Yield every import of every module of a package; own modules by their full name."""
    files = {_name(path, package): path for path in sorted(package.rglob("*.py"))}
    for module, path in files.items():
        is_package = path.name == "__init__.py"
        for node, at_top, for_types in _nodes(ast.parse(path.read_text("utf-8"))):
            for name in _wanted(node, module, is_package, files):
                yield Import(module, name, getattr(node, "lineno", 0), at_top, for_types)


def _name(path: Path, package: Path) -> str:
    parts = path.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _nodes(
    tree: ast.AST, at_top: bool = True, for_types: bool = False
) -> Iterator[tuple[ast.AST, bool, bool]]:
    """Walk a tree; what lies in a function or under TYPE_CHECKING is not done when the module loads."""
    for node in ast.iter_child_nodes(tree):
        types = for_types or (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test))
        later = types or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        yield node, at_top, for_types
        yield from _nodes(node, at_top and not later, types)


def _wanted(node: ast.AST, module: str, is_package: bool, files: Collection[str]) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        base = _absolute(node, module, is_package)
        is_own = base.split(".")[0] == module.split(".")[0]
        names = [f"{base}.{alias.name}" for alias in node.names]
        # Of an own module a name may be wanted, of a library its modules are what matters.
        return [base if is_own and name not in files else name for name in names]
    if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "__import__")):
        return [str(each.value) for each in node.args[:1] if isinstance(each, ast.Constant)]
    return []


def _absolute(node: ast.ImportFrom, module: str, is_package: bool) -> str:
    if not node.level:
        return node.module or ""
    above = module.split(".")[: None if is_package and node.level == 1 else -node.level + is_package]
    return ".".join([*above, *([node.module] if node.module else [])])


def _is_in(name: str, modules: frozenset[str] | set[str]) -> bool:
    return any(name == each or name.startswith(f"{each}.") for each in modules)


def _room(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def _own(package: Path) -> Iterator[Import]:
    return (each for each in imports(package) if each.name.split(".")[0] == package.name)


def _foreign(package: Path) -> Iterator[Import]:
    return (each for each in imports(package) if each.name.split(".")[0] != package.name)


# The rules

LAYERS = (
    {"__main__"},
    {"gui", "cli"},
    {"self_test"},
    {"jobs"},
    {"store", "formats", "checks"},
    {"review"},
    {"errors", "paths"},
    {""},
)
DRAWN = {"gui.paper", "gui.demo"}  # what the command line may ask of the window's room
OWNERS = {
    "PySide6": {"gui"},
    "shiboken6": {"gui"},
    "sqlite_utils": {"store"},
    "sqlite3": {"store"},
    "docx": {"formats"},
    "lxml": {"formats"},
    "platformdirs": {"paths"},
}
NETWORK = {
    *(
        "socket",
        "socketserver",
        "ssl",
        "select",
        "selectors",
        "asyncio",
        "http",
        "urllib.request",
        "urllib.error",
    ),
    *("ftplib", "smtplib", "poplib", "imaplib", "nntplib", "telnetlib", "xmlrpc", "wsgiref", "webbrowser"),
    *("requests", "urllib3", "httpx", "aiohttp", "websockets", "paramiko", "trio", "anyio", "twisted"),
    *("multiprocessing.connection", "multiprocessing.managers", "logging.handlers"),
    *("PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets", "PySide6.QtHttpServer"),
    *(
        "PySide6.QtWebEngineCore",
        "PySide6.QtWebEngineWidgets",
        "PySide6.QtWebEngineQuick",
        "PySide6.QtWebView",
    ),
    *("PySide6.QtGrpc", "PySide6.QtRemoteObjects"),
}
FRONTS = ("__main__", "cli", "gui.app")
HEAVY = {"docx", "sqlite_utils", "lxml", "platformdirs"}
NOT_WANTED = {"utils", "util", "common", "manager", "managers", "helper", "helpers", "misc"}


def against_the_layers(package: Path) -> list[str]:
    """A room knows itself and the rooms below it; the command line asks the window only to draw."""
    return [str(each) for each in _own(package) if not _is_allowed(each)]


def _is_allowed(each: Import) -> bool:
    above, below = _room(each.by), _room(each.name)
    if above == below or (above == "cli" and _is_in(each.name.partition(".")[2], DRAWN)):
        return True
    layer = {room: depth for depth, rooms in enumerate(LAYERS) for room in rooms}
    return above in layer and below in layer and layer[above] < layer[below]


def unknown_rooms(package: Path) -> list[str]:
    """Every room has its place in the layers."""
    known = {room for rooms in LAYERS for room in rooms}
    rooms = {_room(_name(path, package)) for path in package.rglob("*.py")}
    return sorted(f"{room} has no place among the rooms" for room in rooms - known)


def out_of_their_room(package: Path) -> list[str]:
    """A library has one room that knows it."""
    return [
        str(each)
        for each in _foreign(package)
        if (library := each.name.split(".")[0]) in OWNERS and _room(each.by) not in OWNERS[library]
    ]


def network(package: Path) -> list[str]:
    """Nothing talks to a network."""
    return [str(each) for each in _foreign(package) if _is_in(each.name, NETWORK)]


def heavy_at_the_start(package: Path) -> list[str]:
    """What a front loads with itself is light; docx costs 90–135 ms, sqlite_utils 135 ms (measured)."""
    started = _loaded_with(package, {f"{package.name}.{front}" for front in FRONTS})
    heavy = (each for each in _foreign(package) if each.at_top and _is_in(each.name, HEAVY))
    return [str(each) for each in heavy if each.by in started]


def _loaded_with(package: Path, modules: set[str]) -> set[str]:
    """Return the modules and all that loads with them, the packages they are in too."""
    ways: dict[str, set[str]] = {}
    for each in _own(package):
        if each.at_top:
            ways.setdefault(each.by, set()).add(each.name)
    loaded: set[str] = set()
    waiting = set(modules)
    while waiting:
        module = waiting.pop()
        loaded.add(module)
        waiting |= (ways.get(module, set()) | {module.rpartition(".")[0]}) - loaded - {""}
    return loaded


def beyond_the_standard_library(package: Path) -> list[str]:
    """The review room needs nothing but Python."""
    foreign = (each for each in _foreign(package) if _room(each.by) == "review")
    return [str(each) for each in foreign if each.name.split(".")[0] not in sys.stdlib_module_names]


def cycles(package: Path) -> list[str]:
    """No module reaches itself by way of others; a name that only an annotation needs is no way."""
    graph: dict[str, set[str]] = {}
    for each in _own(package):
        if each.name != each.by and not each.for_types:
            graph.setdefault(each.by, set()).add(each.name)
    return sorted({" → ".join(_from_least(ring)) for start in graph if (ring := _way(graph, start, start))})


def _way(graph: Mapping[str, set[str]], start: str, goal: str) -> list[str]:
    """Return a shortest way from a module to another, without the goal; empty where there is none."""
    ways = [[start]]
    reached: set[str] = set()
    while ways:
        way = ways.pop(0)
        for step in sorted(graph.get(way[-1], ())):
            if step == goal:
                return way
            if step not in reached:
                reached.add(step)
                ways.append([*way, step])
    return []


def _from_least(ring: list[str]) -> list[str]:
    first = ring.index(min(ring))
    return [*ring[first:], *ring[:first], ring[first]]


def names_not_wanted(package: Path) -> list[str]:
    """A name says what is inside."""
    return [
        str(path.relative_to(package))
        for path in sorted(package.rglob("*"))
        if NOT_WANTED & set(path.stem.split("_")) and (path.is_dir() or path.suffix == ".py")
    ]


RULES: tuple[Rule, ...] = (
    against_the_layers,
    unknown_rooms,
    out_of_their_room,
    network,
    heavy_at_the_start,
    beyond_the_standard_library,
    cycles,
    names_not_wanted,
)


@pytest.mark.parametrize("rule", RULES)
def test_the_house_keeps_its_walls(rule: Rule) -> None:
    assert rule(PACKAGE) == []


# Each rule has been seen to fail

BAD = [
    (against_the_layers, {"review/a.py": "from selfreview_gui.store import b", "store/b.py": ""}, 1),
    (against_the_layers, {"checks/a.py": "import selfreview_gui.formats.b", "formats/b.py": ""}, 1),
    (against_the_layers, {"store/a.py": "from selfreview_gui.checks.b import C", "checks/b.py": "C = 1"}, 1),
    (
        against_the_layers,
        {"jobs/a.py": "def f():\n    from selfreview_gui.gui import app", "gui/app.py": ""},
        1,
    ),
    (against_the_layers, {"gui/a.py": "from selfreview_gui import cli", "cli.py": ""}, 1),
    (against_the_layers, {"cli.py": "from selfreview_gui.gui.app import main", "gui/app.py": "main = 1"}, 1),
    (against_the_layers, {"errors.py": "from selfreview_gui import paths", "paths.py": ""}, 1),
    (against_the_layers, {"jobs/a.py": "from .. import cli", "cli.py": ""}, 1),
    (against_the_layers, {"review/__init__.py": "from ..jobs import a", "jobs/a.py": ""}, 1),
    (
        against_the_layers,
        {
            "checks/a.py": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from ..jobs import b",
            "jobs/b.py": "",
        },
        1,
    ),
    (
        against_the_layers,
        {"review/a.py": "import importlib\nimportlib.import_module('selfreview_gui.cli')"},
        1,
    ),
    (unknown_rooms, {"plugins/a.py": ""}, 1),
    (out_of_their_room, {"jobs/a.py": "from PySide6.QtCore import QObject"}, 1),
    (out_of_their_room, {"review/a.py": "def f():\n    import shiboken6"}, 1),
    (out_of_their_room, {"gui/a.py": "import sqlite3\nimport sqlite_utils.db"}, 2),
    (out_of_their_room, {"gui/a.py": "import docx.shared", "store/b.py": "from docx import Document"}, 2),
    (network, {"gui/a.py": "from PySide6 import QtNetwork"}, 1),
    (network, {"jobs/a.py": "from urllib import request\nimport urllib.parse"}, 1),
    (network, {"jobs/a.py": "def f():\n    import http.client\n    __import__('socket')"}, 2),
    (network, {"gui/a.py": "import asyncio, ssl, ftplib, smtplib\nimport requests"}, 5),
    (heavy_at_the_start, {"cli.py": "from docx import Document\ndef f():\n    import lxml.etree"}, 1),
    (heavy_at_the_start, {"__main__.py": "try:\n    import sqlite_utils\nexcept ImportError:\n    pass"}, 1),
    (heavy_at_the_start, {"gui/app.py": "class A:\n    import platformdirs"}, 1),
    (
        heavy_at_the_start,
        {
            "gui/app.py": "from selfreview_gui.jobs.a import b",
            "jobs/a.py": "from selfreview_gui.store.b import c",
            "store/__init__.py": "import sqlite_utils",
            "store/b.py": "from lxml import etree",
        },
        2,
    ),
    (beyond_the_standard_library, {"review/a.py": "import re\nimport attrs\nimport tomllib"}, 1),
    (
        cycles,
        {
            "gui/a.py": "from selfreview_gui.gui import b",
            "gui/b.py": "def f():\n    from selfreview_gui.gui.c import C",
            "gui/c.py": "from .a import A",
        },
        1,
    ),
    (names_not_wanted, {"gui/utils.py": "", "jobs/export_manager.py": "", "review/common/a.py": ""}, 3),
]


def written(package: Path, files: Mapping[str, str]) -> Path:
    for name, source in {"__init__.py": "", **files}.items():
        path = package / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, "utf-8")
        (path.parent / "__init__.py").touch()
    return package


@pytest.mark.parametrize(("rule", "files", "violations"), BAD)
def test_a_broken_wall_is_reported(
    rule: Rule, files: Mapping[str, str], violations: int, tmp_path: Path
) -> None:
    package = written(tmp_path / "selfreview_gui", files)
    assert len(rule(package)) == violations


def test_every_rule_has_been_seen_to_fail() -> None:
    assert {rule for rule, _, _ in BAD} == set(RULES)


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
