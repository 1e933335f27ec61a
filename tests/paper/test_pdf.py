"""The PDF: the paper's own characters, each page as it lies, bookmarks; whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from pypdf.generic import Destination

from selfreview_gui.errors import UserError
from selfreview_gui.gui.paper.layout import lay_out
from selfreview_gui.gui.paper.pdf import pdf_bytes, write_pdf
from selfreview_gui.gui.paper.pdf_addition import with_bookmarks
from selfreview_gui.review.document import Address, Document, Kind, Paragraph, Span
from selfreview_gui.review.page import STANDARD
from selfreview_gui.review.profile import with_pitch
from tests.paper.documents import body, document, heading, paragraph, table
from tests.paper.pdfs import characters, yellow

PAPER = document(
    paragraph("城关镇东街社区党支部对照检查材料", Kind.TITLE),
    paragraph("党支部委员会工作人员长期立足业务，示范带头金石行走。"),
    heading("一、存在的主要问题"),
    body(30),
)
STRUCTURED = document(
    heading("一、存在的问题"),
    Paragraph((Span("（一）学习方面", level=2), Span("。", level=2), Span("不够。"))),
    Paragraph((Span("一是学得少。", level=3, lead=True), Span("不够。"))),
    heading("（二）作风方面", 2),
    body(22),
    heading("二、原因"),
    body(1),
    tables=(table(("1", "问题", "措施"), wide=True),),
)


def written(paper: Document, folder: Path) -> pypdf.PdfReader:
    write_pdf(paper, folder / "paper.pdf")
    return pypdf.PdfReader(folder / "paper.pdf")


def outline(reader: pypdf.PdfReader) -> list[tuple[int, str, int]]:
    """Return level, words and page of every bookmark."""

    def flat(items: Sequence[object], level: int) -> list[tuple[int, str, int]]:
        found: list[tuple[int, str, int]] = []
        for item in items:
            if isinstance(item, Destination):
                page = reader.get_destination_page_number(item)
                found.append((level, str(item.title), -1 if page is None else page))
            elif isinstance(item, list):
                found += flat(item, level + 1)
        return found

    return flat(reader.outline, 1)


@pytest.mark.usefixtures("qapp")
def test_its_text_is_the_papers_text_and_nothing_else(tmp_path: Path) -> None:
    write_pdf(PAPER, tmp_path / "paper.pdf")
    first, second = characters(tmp_path / "paper.pdf")
    assert first.removesuffix("—1—") + second.removesuffix("—2—") == PAPER.text.replace("\n", "")


@pytest.mark.usefixtures("qapp")
def test_every_typeface_is_embedded(tmp_path: Path) -> None:
    for page in written(PAPER, tmp_path).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(descriptor)
            assert "/ToUnicode" in font.get_object()


@pytest.mark.usefixtures("qapp")
def test_its_properties_say_the_papers_title_its_language_and_the_page_is_a4(tmp_path: Path) -> None:
    pdf = written(PAPER, tmp_path)
    assert pdf.metadata is not None
    assert pdf.metadata.title == "城关镇东街社区党支部对照检查材料"
    assert pdf.trailer["/Root"]["/Lang"] == "zh-CN"  # type: ignore[index]  # pypdf knows it as any object
    assert [round(side) for side in pdf.pages[0].mediabox[2:]] == [595, 842]


@pytest.mark.usefixtures("qapp")
def test_headings_and_attachments_are_bookmarks_nested_by_their_levels(tmp_path: Path) -> None:
    assert outline(written(STRUCTURED, tmp_path)) == [
        (1, "一、存在的问题", 0),
        (2, "（一）学习方面", 0),
        (2, "（二）作风方面", 0),
        (1, "二、原因", 1),
        (1, "附件1  问题清单", 2),
    ]


@pytest.mark.usefixtures("qapp")
def test_a_bookmark_leads_to_the_height_of_its_heading(tmp_path: Path) -> None:
    first = written(STRUCTURED, tmp_path).outline[0]
    assert isinstance(first, Destination)
    assert first.top == pytest.approx((297 - 37) * 72 / 25.4, abs=0.1)


@pytest.mark.usefixtures("qapp")
def test_bookmarks_are_added_behind_a_file_that_was_whole_before_them() -> None:
    whole = pdf_bytes(lay_out(STRUCTURED))
    before, _, added = whole.partition(b"%%EOF\n")
    old = pypdf.PdfReader(BytesIO(before + b"%%EOF\n"), strict=True)
    new = pypdf.PdfReader(BytesIO(whole), strict=True)
    assert added
    assert old.outline == []
    assert [page.extract_text() for page in old.pages] == [page.extract_text() for page in new.pages]


@pytest.mark.usefixtures("qapp")
def test_a_paper_without_headings_has_no_outline(tmp_path: Path) -> None:
    assert written(document(body(1)), tmp_path).outline == []


@pytest.mark.usefixtures("qapp")
def test_a_wide_attachment_is_a_page_that_lies_across(tmp_path: Path) -> None:
    sizes = [[round(side) for side in page.mediabox[2:]] for page in written(STRUCTURED, tmp_path).pages]
    assert sizes == [[595, 842], [595, 842], [842, 595]]


@pytest.mark.usefixtures("qapp")
def test_it_is_set_by_another_page_too(tmp_path: Path) -> None:
    write_pdf(document(body(42)), tmp_path / "paper.pdf", page=with_pitch(STANDARD, 30))
    assert len(pypdf.PdfReader(tmp_path / "paper.pdf").pages) == 2


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "text", ["", "表情😀控制\x07字符", "缺字𠮷与自造字\ue003", "半个\ud842字符", "学" * 5000]
)
def test_whatever_is_written_the_file_is_whole(text: str, tmp_path: Path) -> None:
    pdf = written(document(paragraph(text)), tmp_path)
    assert len(pdf.pages) == max(1, -(-(len(text) + 2) // (22 * 28)))


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
def test_slots_have_a_yellow_ground_where_that_is_asked(tmp_path: Path) -> None:
    write_pdf(document(paragraph("学习【几】次")), tmp_path / "paper.pdf", shade=True)
    assert yellow(tmp_path / "paper.pdf") == [pytest.approx(3 * 15.75, abs=0.1)]


@pytest.mark.usefixtures("qapp")
def test_a_place_that_cannot_be_written_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="不存在，没有写入任何内容"):
        write_pdf(PAPER, tmp_path / "missing" / "paper.pdf")
    assert not list(tmp_path.iterdir())


@pytest.mark.usefixtures("qapp")
def test_what_is_no_pdf_of_qt_gets_no_bookmarks() -> None:
    with pytest.raises(ValueError, match="not found"):
        with_bookmarks(b"%PDF-1.4", ())


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
