"""The PDF: the paper's own characters, one page each, a title; whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pypdf
import pytest

from selfreview_gui.errors import UserError
from selfreview_gui.gui.paper.pdf import write_pdf
from selfreview_gui.review.document import Address, Kind, Paragraph, Span
from tests.paper.documents import body, document, heading, paragraph
from tests.paper.pdfs import characters, yellow

PAPER = document(
    paragraph("城关镇东街社区党支部对照检查材料", Kind.TITLE),
    paragraph("党支部委员会工作人员长期立足业务，示范带头金石行走。"),
    heading("一、存在的主要问题"),
    body(30),
)


@pytest.mark.usefixtures("qapp")
def test_its_text_is_the_papers_text_and_nothing_else(tmp_path: Path) -> None:
    write_pdf(PAPER, tmp_path / "paper.pdf")
    first, second = characters(tmp_path / "paper.pdf")
    written = PAPER.text.replace("\n", "")
    assert first.removesuffix("—1—") + second.removesuffix("—2—") == written


@pytest.mark.usefixtures("qapp")
def test_every_typeface_is_embedded(tmp_path: Path) -> None:
    write_pdf(PAPER, tmp_path / "paper.pdf")
    for page in pypdf.PdfReader(tmp_path / "paper.pdf").pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(descriptor)


@pytest.mark.usefixtures("qapp")
def test_its_properties_say_the_papers_title_and_the_page_is_a4(tmp_path: Path) -> None:
    write_pdf(PAPER, tmp_path / "paper.pdf")
    pdf = pypdf.PdfReader(tmp_path / "paper.pdf")
    assert pdf.metadata is not None
    assert pdf.metadata.title == "城关镇东街社区党支部对照检查材料"
    assert [round(side) for side in pdf.pages[0].mediabox[2:]] == [595, 842]


@pytest.mark.usefixtures("qapp")
def test_a_draft_has_its_gaps_on_a_yellow_ground(tmp_path: Path) -> None:
    address = Address("a", "text")
    paper = document(Paragraph((Span("一是", Address("a", "number")), Span("缺席××次。", address, offset=4))))
    write_pdf(paper, tmp_path / "fair.pdf")
    write_pdf(paper, tmp_path / "draft.pdf", marks={address: ((0, 2), (6, 8))})
    assert yellow(tmp_path / "fair.pdf") == []
    assert yellow(tmp_path / "draft.pdf") == [pytest.approx(2 * 16, abs=1)]  # two characters of 16 pt
    assert characters(tmp_path / "draft.pdf") == ["一是缺席××次。—1—"]


@pytest.mark.usefixtures("qapp")
def test_a_place_that_cannot_be_written_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="写不进去"):
        write_pdf(PAPER, tmp_path / "missing" / "paper.pdf")
    assert not list(tmp_path.iterdir())


def test_it_needs_no_window_and_no_screen(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from selfreview_gui.gui.paper.pdf import write_pdf\n"
        "from selfreview_gui.review.document import document_of\n"
        "for name in sys.argv[1:]: write_pdf(document_of('学习\\n工作'), Path(name))"
    )
    bare = {key: value for key, value in os.environ.items() if key not in ("QT_QPA_PLATFORM", "DISPLAY")}
    paths = [tmp_path / "1.pdf", tmp_path / "2.pdf"]
    subprocess.run([sys.executable, "-c", code, *paths], env=bare, check=True, timeout=60)
    assert [characters(path) for path in paths] == [["学习工作—1—"]] * 2
