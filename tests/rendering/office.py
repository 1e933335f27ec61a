"""Render a Word file with LibreOffice and measure what came out."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pytest

SECONDS = 90
_DPI = 600
_BLACK = 128  # of 255
_TOOLS = ("soffice", "pdftotext", "pdftoppm", "fc-match")
_STAND_INS = {
    "仿宋_GB2312": "FandolFang",
    "楷体_GB2312": "FandolKai",
    "黑体": "FandolHei",
    "方正小标宋简体": "FandolSong",
    "宋体": "FandolSong",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its text, and its box in points from the paper's top left."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def require() -> None:
    """Skip the test where LibreOffice or the fonts are missing; fail it where CI should have them."""
    missing = [tool for tool in _TOOLS if shutil.which(tool) is None]
    if not missing:
        found = subprocess.run(
            ["fc-match", "-f", "%{family}", "FandolFang"], capture_output=True, text=True, check=True
        ).stdout
        missing = [] if "FandolFang" in found else ["Fandol fonts (.ci/fonts)"]
    if missing and os.environ.get("CI"):
        pytest.fail(f"needed to measure pages and not installed: {', '.join(missing)}")
    if missing:
        pytest.skip(f"pages are not measured here; not installed: {', '.join(missing)}")


def to_pdf(data: bytes, folder: Path) -> Path:
    """Turn the bytes of a Word file into a PDF, with a profile of its own."""
    source = folder / "paper.docx"
    source.write_bytes(data)
    convert(source, "pdf", folder)
    return folder / "paper.pdf"


def convert(source: Path, target: str, folder: Path, *options: str) -> None:
    """Let LibreOffice convert a file; `target` is its name for the format."""
    profile = (folder / "profile").absolute().as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", *options]
    command += ["--convert-to", target, "--outdir", str(folder), str(source)]
    environment = {**os.environ, "FONTCONFIG_FILE": str(_fonts(folder))}
    subprocess.run(command, env=environment, timeout=SECONDS, capture_output=True, check=True)


def pages(pdf: Path) -> list[list[Line]]:
    """Return the lines of every page, from top to bottom."""
    described = _run("pdftotext", "-bbox", str(pdf), "-")
    # The names of characters XML cannot hold come out as they are.
    tree = ElementTree.fromstring(re.sub("[\0-\x08\x0b\x0c\x0e-\x1f]", "", described))
    return [_lines(page) for page in tree.iter("{http://www.w3.org/1999/xhtml}page")]


def ink(pdf: Path, page: int, box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of what is printed within such a box of a page, all in points."""
    name = pdf.with_suffix("")
    _run("pdftoppm", *f"-gray -r {_DPI} -f {page} -l {page} -singlefile".split(), str(pdf), str(name))
    header, size, _, pixels = name.with_suffix(".pgm").read_bytes().split(b"\n", 3)
    assert header == b"P5"
    width = int(size.split()[0])
    left, top, right, bottom = (round(side * _DPI / 72) for side in box)
    inked = [
        (x, y)
        for y in range(top, bottom)
        for x, shade in enumerate(pixels[y * width + left : y * width + right], left)
        if shade < _BLACK
    ]
    columns, rows = [x for x, _ in inked], [y for _, y in inked]
    edges = (min(columns), min(rows), max(columns) + 1, max(rows) + 1)
    return edges[0] * 72 / _DPI, edges[1] * 72 / _DPI, edges[2] * 72 / _DPI, edges[3] * 72 / _DPI


def _lines(page: ElementTree.Element) -> list[Line]:
    words = [
        (float(each.get("yMin", "")), float(each.get("xMin", "")), each)
        for each in page.iter("{http://www.w3.org/1999/xhtml}word")
    ]
    words.sort(key=lambda word: (round(word[0] + 4) // 14, word[1]))
    return [
        _line([word for _, _, word in group]) for _, group in groupby(words, lambda w: round(w[0] + 4) // 14)
    ]


def _line(words: list[ElementTree.Element]) -> Line:
    def sides(name: str) -> list[float]:
        return [float(word.get(name, "")) for word in words]

    text = "".join(word.text or "" for word in words)
    return Line(text, min(sides("xMin")), min(sides("yMin")), max(sides("xMax")), max(sides("yMax")))


def _fonts(folder: Path) -> Path:
    """Write a font configuration that puts stand-ins for the official typefaces."""
    rules = "".join(
        f'<match target="pattern"><test name="family"><string>{name}</string></test>'
        f'<edit name="family" mode="assign" binding="same"><string>{stand_in}</string></edit></match>'
        for name, stand_in in _STAND_INS.items()
    )
    path = folder / "fonts.conf"
    path.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f'<include ignore_missing="yes">/etc/fonts/fonts.conf</include>{rules}</fontconfig>',
        "utf-8",
    )
    return path


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=SECONDS).stdout
