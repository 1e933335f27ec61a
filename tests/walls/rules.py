"""The rules of the house: functions from a package's folder to its violations, one line of text each."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.walls.imports import Import, foreign_imports, is_in, name_of, own_imports, room_of

Rule = Callable[[Path], list[str]]

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
DRAWN = {
    "gui.paper",
    "gui.demo",
    "gui.profiles.installed",
}  # what the command line may ask of the window's room
OWNERS = {
    "PySide6": {"gui"},
    "shiboken6": {"gui"},
    "sqlite_utils": {"store"},
    "sqlite3": {"store"},
    "docx": {"formats"},
    "lxml": {"formats"},
    "olefile": {"formats"},
    "pypdf": {"formats"},
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
HEAVY = {"docx", "sqlite_utils", "lxml", "olefile", "pypdf", "platformdirs"}
NOT_WANTED = {"utils", "util", "common", "manager", "managers", "helper", "helpers", "misc"}


def against_the_layers(package: Path) -> list[str]:
    """A room knows itself and the rooms below it; the command line asks the window only to draw."""
    return [str(each) for each in own_imports(package) if not _is_allowed(each)]


def _is_allowed(each: Import) -> bool:
    above, below = room_of(each.by), room_of(each.name)
    if above == below or (above == "cli" and is_in(each.name.partition(".")[2], DRAWN)):
        return True
    layer = {room: depth for depth, rooms in enumerate(LAYERS) for room in rooms}
    return above in layer and below in layer and layer[above] < layer[below]


def unknown_rooms(package: Path) -> list[str]:
    """Every room has its place in the layers."""
    known = {room for rooms in LAYERS for room in rooms}
    rooms = {room_of(name_of(path, package)) for path in package.rglob("*.py")}
    return sorted(f"{room} has no place among the rooms" for room in rooms - known)


def out_of_their_room(package: Path) -> list[str]:
    """A library has one room that knows it."""
    return [
        str(each)
        for each in foreign_imports(package)
        if (library := each.name.split(".")[0]) in OWNERS and room_of(each.by) not in OWNERS[library]
    ]


def network(package: Path) -> list[str]:
    """Nothing talks to a network."""
    return [str(each) for each in foreign_imports(package) if is_in(each.name, NETWORK)]


def heavy_at_the_start(package: Path) -> list[str]:
    """What a front loads with itself is light; docx costs 90–135 ms, sqlite_utils 135 ms (measured)."""
    started = _loaded_with(package, {f"{package.name}.{front}" for front in FRONTS})
    heavy = (each for each in foreign_imports(package) if each.at_top and is_in(each.name, HEAVY))
    return [str(each) for each in heavy if each.by in started]


def _loaded_with(package: Path, modules: set[str]) -> set[str]:
    """Return the modules and all that loads with them, the packages they are in too."""
    ways: dict[str, set[str]] = {}
    for each in own_imports(package):
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
    foreign = (each for each in foreign_imports(package) if room_of(each.by) == "review")
    return [str(each) for each in foreign if each.name.split(".")[0] not in sys.stdlib_module_names]


def cycles(package: Path) -> list[str]:
    """No module reaches itself by way of others; a name that only an annotation needs is no way."""
    graph: dict[str, set[str]] = {}
    for each in own_imports(package):
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
