"""A PDF: what is in it and what is not, and what cannot be read says so."""

from __future__ import annotations

import time

import pytest

from selfreview_gui.formats import pdf_file
from selfreview_gui.formats.kinds import UnreadableError
from selfreview_gui.formats.pdf_read import read_pdf
from selfreview_gui.review.document import Document, Kind
from tests.formats import pdf_files
from tests.formats.made_files import made
from tests.formats.pdf_files import shown


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableError) as refused:
        read_pdf(data)
    return str(refused.value)


def test_text_that_lies_across_is_remarked_and_a_turned_page_is_read() -> None:
    turned = b"BT /F 12 Tf 0 1 -1 0 300 100 Tm (turned) Tj ET\n"
    aslant = b"BT /F 40 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (MARK) Tj ET\n"
    document = read_pdf(pdf_files.pdf_file(shown(b"One line of text.", 80, 700) + aslant))
    assert texts(document) == ["One line of text."]
    assert [(each.kind, each.text) for each in document.remarks] == [("turned", "MARK")]
    assert texts(read_pdf(pdf_files.pdf_file(turned))) == ["turned"]


def test_a_title_is_known_by_its_size() -> None:
    content = shown(b"Title", 200, 750, 24) + b"".join(
        shown(b"text " * 12, 80, 700 - 20 * at) for at in range(5)
    )
    assert [each.kind for each in read_pdf(pdf_files.pdf_file(content)).paragraphs][:2] == [
        Kind.TITLE,
        Kind.BODY,
    ]


def test_a_scan_is_named_and_a_page_without_text_remarked() -> None:
    picture = b"/XObject<</I 6 0 R>>"
    assert "扫描" in refusal(pdf_files.pdf_file(b"q /I Do Q", resources=picture))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\n", "不完整"),
        (b"%PDF-1.7\n%%EOF", "损坏"),
        (made("two-papers.pdf").read_bytes()[:20_000], "不完整"),
        (made("two-papers.pdf").read_bytes()[:20_000] + b"\n%%EOF", "损坏"),
        (pdf_files.pdf_file(b"").replace(b"/Kids[5 0 R ]", b"/Kids[2 0 R ]"), "损坏"),
        (pdf_files.pdf_file(b" " * 30 * 2**20), "损坏"),
        (pdf_files.pdf_file(b"BT (a) Tj ET ", pages=201), "太多"),
        (pdf_files.pdf_file(b"q " * 400_000), "损坏"),
        (b"%PDF-1.4\n1 0 obj\n" + b"[" * 100_000 + b"\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF", "损坏"),
    ],
    ids=["head", "hollow", "half", "half-ended", "loop", "bomb", "pages", "operations", "nested"],
)
def test_a_file_that_cannot_be_read_says_why(data: bytes, words: str) -> None:
    assert words in refusal(data)


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(1_000_000))
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    monkeypatch.setattr(pdf_file, "SECONDS", 50)
    assert "太多" in refusal(pdf_files.pdf_file(shown(b"a", 80, 700) * 200))
