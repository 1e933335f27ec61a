"""Hostile files, read under the limits that the program really has: one sentence, and the next is read."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from selfreview_gui.errors import UserError
from selfreview_gui.jobs.papers import read_paper
from selfreview_gui.jobs.reading import Readers
from tests.formats.word_files import p, word_file, zip_file
from tests.papers import OWN_PAPERS

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "哈">'
    + "".join(
        f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefghi", "bcdefghij", strict=True)
    )
    + ']><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    "<w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>"
)
OUTSIDE = LAUGHS.replace('"哈"', 'SYSTEM "file:///etc/passwd"').replace("&j;", "&a;")


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    """One worker for all files of this module."""
    with Readers(count=1) as one:
        yield one


def swollen() -> bytes:
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w") as part,
    ):
        for _ in range(1000):
            part.write(bytes(2**20))
    return stream.getvalue()


def lying() -> bytes:
    """Make a bomb that says of itself that it is small."""
    data = swollen()
    size = (1000 * 2**20).to_bytes(4, "little")
    return data.replace(size, (1000).to_bytes(4, "little"))


def many_paragraphs() -> bytes:
    return word_file("<w:p/>" * 600_000 + "<w:p><w:r><w:t>学</w:t></w:r></w:p>" * 100_000)


@pytest.mark.parametrize(
    "data",
    [
        swollen(),
        lying(),
        word_file("".join(p("学" * 9) for _ in range(9)))[:-200],
        zip_file({"word/document.xml": LAUGHS}),
        zip_file({"word/document.xml": OUTSIDE}),
        many_paragraphs(),
        word_file("<w:sdt>" * 5000 + "</w:sdt>" * 5000),
        "对照检查材料".encode() * (50 * 2**20 // 18),
        bytes(50 * 2**20),
        b"",
    ],
    ids=["bomb", "liar", "cut", "laughs", "outside", "tags", "deep", "text of 50 MB", "zeros", "empty"],
)
def test_a_hostile_file_gets_a_sentence_and_the_next_is_read(
    data: bytes, readers: Readers, tmp_path: Path
) -> None:
    (tmp_path / "材料.docx").write_bytes(data)
    with pytest.raises(UserError, match=r"^“材料.docx”.*请.*。$"):
        read_paper(tmp_path / "材料.docx", readers)
    paper = min(OWN_PAPERS.glob("*.txt"))
    assert read_paper(paper, readers) == read_paper(paper)


@pytest.mark.skipif(os.name == "nt", reason="Windows 没有这样的文件")
def test_a_file_without_end_gets_a_sentence(readers: Readers, tmp_path: Path) -> None:
    (tmp_path / "材料.txt").symlink_to("/dev/zero")
    with pytest.raises(UserError, match="内存"):
        read_paper(tmp_path / "材料.txt", readers)


@pytest.mark.skipif(os.name == "nt", reason="Windows 没有这样的文件")
def test_a_file_that_never_comes_gets_a_sentence(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "材料.txt")
    with Readers(seconds=1) as readers, pytest.raises(UserError, match="还没有读完"):
        read_paper(tmp_path / "材料.txt", readers)
