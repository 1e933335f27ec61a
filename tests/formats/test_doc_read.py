"""A .doc of Word 97–2003, and what else comes in a compound file."""

from __future__ import annotations

import struct

import pytest

from selfreview_gui.formats.kinds import UnreadableError
from selfreview_gui.formats.ole_read import read_ole
from tests.formats.made_files import made
from tests.formats.ole_files import ole_file

DOC = made("two-papers.doc").read_bytes()
HEAD = DOC.index(b"\xec\xa5")  # where the file information block begins


def changed(offset: int, data: bytes) -> bytes:
    at = HEAD + offset
    return DOC[:at] + data + DOC[at + len(data) :]


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableError) as refused:
        read_ole(data)
    return str(refused.value)


@pytest.mark.parametrize(
    ("stream", "words"),
    [
        ("EncryptedPackage", "打开密码"),
        ("\tDRMContent", "权限管理"),
        ("Workbook", "旧版表格"),
        ("Book", "旧版表格"),
        ("PowerPoint Document", "旧版演示文稿"),
        ("MatOST", "Works"),
        ("__properties_version1.0", "电子邮件"),
        ("Something", "没有文稿"),
    ],
)
def test_what_is_no_word_file_is_named(stream: str, words: str) -> None:
    assert words in refusal(ole_file({stream: b""}))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (changed(0, b"\xdc\xa5"), "Word 6.0/95"),
        (changed(2, struct.pack("<H", 0x68)), "Word 6.0/95"),
        (changed(10, struct.pack("<H", 0x0300)), "打开密码"),
        (changed(0, b"\0\0"), "损坏"),
        (changed(0x4C, struct.pack("<i", -1)), "损坏"),
        (changed(0x4C, struct.pack("<i", 0x7FFFFFFF)), "损坏"),
        (changed(0x1A2, struct.pack("<II", 0, 0)), "损坏"),
        (DOC[:3000], "损坏"),
        (ole_file({"WordDocument": b"\xec\xa5\xc1\0"}), "损坏"),
        (ole_file({"WordDocument": b""}), "损坏"),
    ],
    ids=["95", "6", "locked", "no-magic", "negative", "endless", "no-pieces", "half", "no-table", "zeros"],
)
def test_a_file_that_cannot_be_read_says_why(data: bytes, words: str) -> None:
    assert words in refusal(data)


def test_a_table_of_sectors_for_far_more_than_the_file_holds_is_not_followed() -> None:
    assert "损坏" in refusal(DOC[:44] + struct.pack("<I", 0x0FFFFFFF) + DOC[48:])


def test_pieces_that_read_the_same_bytes_over_and_over_are_refused() -> None:
    """A fast save keeps the text in pieces; a hostile file could name the same piece without end."""
    count = 2_000
    pieces = struct.pack(f"<{count + 1}I", *range(0, 1000 * (count + 1), 1000))
    pieces += struct.pack("<HIH", 0, 0x40000000 | 2 * 1536, 0) * count
    table = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    head = bytearray(4096)
    struct.pack_into("<HHHHH", head, 0, 0xA5EC, 0xC1, 0, 0, 0)
    struct.pack_into("<i", head, 0x4C, 1000 * count)
    struct.pack_into("<II", head, 0x1A2, 0, len(table))
    assert "损坏" in refusal(ole_file({"WordDocument": bytes(head), "0Table": table}))


def test_a_file_in_pieces_is_put_together_and_narrow_letters_are_windows_letters() -> None:
    text = "党支部\r".encode("utf-16-le")
    narrow = b"A\x93B\x94\r"
    pieces = struct.pack("<3I", 0, 5, 9) + struct.pack("<HIH", 0, 0x40000000 | 2 * 2048, 0)
    pieces += struct.pack("<HIH", 0, 3000, 0)
    table = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    main = bytearray(4096)
    struct.pack_into("<HHHHH", main, 0, 0xA5EC, 0xC1, 0, 0, 0)
    struct.pack_into("<i", main, 0x4C, 9)
    struct.pack_into("<II", main, 0x1A2, 0, len(table))
    main[2048 : 2048 + len(narrow)] = narrow
    main[3000 : 3000 + len(text)] = text
    assert read_ole(ole_file({"WordDocument": bytes(main), "0Table": table})).text == "A“B”\n党支部"
