"""Whatever the bytes are, reading them gives a document or one sentence, and never anything else."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from selfreview_gui.errors import UserError
from selfreview_gui.formats.html_read import read_page
from selfreview_gui.formats.read import read_file
from selfreview_gui.review.document import Document
from tests.formats.made_files import DATA

MADE = sorted(path for path in DATA.iterdir() if path.suffix != ".fodt")
BEGINNINGS = (
    *(b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-1.7\n", rb"{\rtf1", b"<html>", b"<?xml"),
    *(b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n", b"\xff\xfe", b""),
)

changes = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 40), st.binary(max_size=40)),
    min_size=1,
    max_size=8,
)
tags = st.sampled_from(
    [
        "p",
        "div",
        "b",
        "table",
        "tr",
        "td",
        "th",
        "ul",
        "ol",
        "li",
        "h1",
        "br",
        "pre",
        "font",
        "a",
        "tbody",
        "body",
        "html",
        "form",
        "dl",
        "dd",
        "o:p",
        "sup",
        "blockquote",
    ]
)
soup = st.lists(
    st.one_of(
        st.text("甲乙丙丁。：", min_size=1, max_size=3), tags.map("<{}>".format), tags.map("</{}>".format)
    ),
    max_size=40,
)  # fmt: skip


def read(data: bytes) -> Document | str:
    """Read bytes as a file: the document, or the sentence that refuses it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "文稿"
        path.write_bytes(data)
        try:
            return read_file(path)
        except UserError as error:
            return str(error)


def is_well(found: Document | str) -> bool:
    if isinstance(found, str):
        return found.startswith("“文稿”") and found.endswith("。") and "\n" not in found
    return all(each.text.strip() and "\n" not in each.text for each in found.paragraphs)


@given(st.sampled_from(BEGINNINGS), st.binary(max_size=2_000))
def test_any_bytes_give_a_document_or_a_sentence(beginning: bytes, rest: bytes) -> None:
    assert is_well(read(beginning + rest))


@settings(max_examples=300)
@given(st.sampled_from(MADE), changes, st.booleans())
@example(DATA / "constructs.docx", [(0.99, 0, b"\0" * 30)], True)
def test_a_damaged_file_gives_a_document_or_a_sentence(
    path: Path, damage: list[tuple[float, int, bytes]], is_replaced: bool
) -> None:
    data = bytearray(path.read_bytes())
    for place, removed, added in damage:
        at = int(place * len(data))
        data[at : at + (len(added) if is_replaced else removed)] = added
    assert is_well(read(bytes(data)))


@given(st.sampled_from(MADE), st.floats(0, 1))
def test_a_file_cut_off_gives_a_document_or_a_sentence(path: Path, share: float) -> None:
    data = path.read_bytes()
    assert is_well(read(data[: int(share * len(data))]))


@given(soup)
def test_no_character_of_a_page_is_lost_however_its_tags_lie(pieces: list[str]) -> None:
    said = "".join(piece for piece in pieces if not piece.startswith("<"))
    read_text = read_page("".join(pieces)).text
    assert sorted(each for each in read_text if each in "甲乙丙丁。：") == sorted(said)
