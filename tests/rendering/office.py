"""Render a Word file with LibreOffice and measure what came out."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader

SECONDS = 90
_DPI = 600
_ONE_LINE = 8  # points; what stands nearer than this is one line
_LEFT_MARGIN = 98  # points; the number of a page laid across stands in it
_BLACK = 128  # of 255
_TOOLS = ("soffice", "pdftotext", "pdftoppm", "fc-match")
_STAND_INS = {
    "仿宋_GB2312": "FandolFang",
    "楷体_GB2312": "FandolKai",
    "黑体": "FandolHei",
    "方正小标宋简体": "FandolSong",
    "宋体": "FandolSong",
    "Times New Roman": "LiberationSerif",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its text, and its box in points from the paper's top left."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        """How far down the line stands; typefaces of one size agree in it, not in top and bottom."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Letter:
    """One printed letter: its typeface, and how far up from the paper's foot it stands, in points."""

    text: str
    font: str
    height: float


def stand_in(name: str) -> str:
    """Return the typeface that is printed in place of one, as the PDF names it."""
    return _STAND_INS[name]


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
    return to_pdfs({"paper": data}, folder)["paper"]


def to_pdfs(files: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """Turn Word files into PDFs by their names, all in one run of LibreOffice."""
    sources = [folder / f"{name}.docx" for name in files]
    for source, data in zip(sources, files.values(), strict=True):
        source.write_bytes(data)
    convert(sources, "pdf", folder)
    return {name: folder / f"{name}.pdf" for name in files}


def convert(sources: Sequence[Path], target: str, folder: Path, *options: str) -> None:
    """Let LibreOffice convert files; `target` is its name for the format."""
    profile = (folder / "profile").absolute().as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", *options]
    command += ["--convert-to", target, "--outdir", str(folder), *map(str, sources)]
    environment = {**os.environ, "FONTCONFIG_FILE": str(_fonts(folder))}
    subprocess.run(command, env=environment, timeout=SECONDS, capture_output=True, check=True)


def pages(pdf: Path) -> list[list[Line]]:
    """Return the lines of every page, from top to bottom; on paper laid across its number comes last."""
    described = _run("pdftotext", "-bbox", str(pdf), "-")
    # The names of characters XML cannot hold come out as they are.
    tree = ElementTree.fromstring(re.sub("[\0-\x08\x0b\x0c\x0e-\x1f]", "", described))
    return [_lines(page) for page in tree.iter("{http://www.w3.org/1999/xhtml}page")]


def letters(pdf: Path) -> list[list[Letter]]:
    """Return the letters of every page with their typefaces, in the order in which they are printed."""
    return [_letters(page) for page in PdfReader(pdf).pages]


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


def _letters(page: PageObject) -> list[Letter]:
    found: list[Letter] = []

    def take(
        text: str, _: object, place: Sequence[float], font: Mapping[str, object] | None, __: float
    ) -> None:
        name = str((font or {}).get("/BaseFont", "")).rpartition("+")[2].partition("-")[0]
        found.extend(Letter(each, name, place[5]) for each in text if not each.isspace())

    page.extract_text(visitor_text=take)
    return found


def _lines(page: ElementTree.Element) -> list[Line]:
    boxes = [
        Line(each.text or "", *(float(each.get(side, "")) for side in ("xMin", "yMin", "xMax", "yMax")))
        for each in page.iter("{http://www.w3.org/1999/xhtml}word")
    ]
    wide = float(page.get("width", "")) > float(page.get("height", ""))
    beside = [box for box in boxes if wide and box.right < _LEFT_MARGIN]
    lines: list[list[Line]] = []
    for box in sorted((box for box in boxes if box not in beside), key=lambda box: box.middle):
        if lines and box.middle - lines[-1][0].middle < _ONE_LINE:
            lines[-1].append(box)
        else:
            lines.append([box])
    found = [_line(sorted(line, key=lambda box: box.left)) for line in lines]
    return [*found, _line(sorted(beside, key=lambda box: box.top))] if beside else found


def _line(boxes: list[Line]) -> Line:
    return Line(
        "".join(box.text for box in boxes),
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


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
    run = subprocess.run(command, capture_output=True, check=True, timeout=SECONDS)
    return run.stdout.decode("utf-8", "replace")  # an emoji comes out in halves that are no UTF-8
