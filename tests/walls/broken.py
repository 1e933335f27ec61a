"""Small packages that break a rule: the rule, the files, and how many violations there are."""

from __future__ import annotations

from tests.walls.rules import (
    against_the_layers,
    beyond_the_standard_library,
    cycles,
    heavy_at_the_start,
    names_not_wanted,
    network,
    out_of_their_room,
    unknown_rooms,
)

BROKEN = [
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
