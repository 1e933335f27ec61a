"""The demonstration: the real window, every step, the Word file and the PDF."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QImage

from selfreview_gui.gui import demo
from selfreview_gui.jobs.example import example_review
from selfreview_gui.review.compose import compose
from selfreview_gui.review.steps import steps


@pytest.mark.usefixtures("qapp")
def test_it_goes_through_every_step_and_exports(tmp_path: Path) -> None:
    made = demo.run_demo(tmp_path / "demo")
    pictures = [path.name for path in made if path.suffix == ".png"]
    kinds = [str(step.kind) for step in steps(example_review())]
    assert pictures == ["01-home.png", *(f"{at:02}-{kind}.png" for at, kind in enumerate(kinds, 2))]
    assert {QImage(str(tmp_path / "demo" / name)).size().toTuple() for name in pictures} == {(1366, 768)}
    word, pdf = made[-2:]
    assert zipfile.ZipFile(word).testzip() is None
    text = "".join("".join(page.extract_text().split()) for page in pypdf.PdfReader(pdf).pages)
    assert compose(example_review()).paragraphs[-3].text[:20] in text


@pytest.mark.usefixtures("qapp")
def test_a_missing_button_is_told_loudly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "PATIENCE", 1.0)
    monkeypatch.setattr("selfreview_gui.gui.window.MainWindow.open_example", lambda _: None)
    with pytest.raises(RuntimeError, match="the example opens"):
        demo.run_demo(tmp_path / "demo")
