"""Every file is read for what it is, or refused in one sentence that says what to do."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from selfreview_gui.errors import UserError
from selfreview_gui.formats import limits, read, zip_package
from selfreview_gui.formats.read import read_file
from tests.formats.ole_files import ole_file
from tests.formats.users import ordinary_user
from tests.formats.word_files import p, word_file, zip_file
from tests.papers import OWN_PAPERS


def refusal(path: Path) -> str:
    with pytest.raises(UserError) as refused:
        read_file(path)
    sentence = str(refused.value)
    assert sentence.endswith("。")
    assert "请" in sentence
    return sentence


def test_the_content_decides_and_not_the_name(tmp_path: Path) -> None:
    (tmp_path / "a.doc").write_bytes(word_file(p("甲")))
    (tmp_path / "b.docx").write_text("乙", "utf-8")
    (tmp_path / "c").write_text("# 丙", "utf-16")
    assert [read_file(tmp_path / name).text for name in ("a.doc", "b.docx", "c")] == ["甲", "乙", "# 丙"]


@pytest.mark.parametrize("paper", sorted(OWN_PAPERS.glob("*.txt")), ids=lambda path: path.stem)
def test_a_paper_reads_the_same_as_text_and_as_word(paper: Path, tmp_path: Path) -> None:
    text = paper.read_text("utf-8-sig")
    escaped = [line.replace("&", "&amp;").replace("<", "&lt;") for line in text.split("\n")]
    (tmp_path / "paper.docx").write_bytes(word_file("".join(map(p, escaped))))
    assert read_file(tmp_path / "paper.docx").paragraphs == read_file(paper).paragraphs


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "没有文字"),
        (b" \r\n\t ", "没有文字"),
        (word_file(p("")), "没有文字"),
        (ole_file({"EncryptedPackage": b""}), "打开密码"),
        (ole_file({"Workbook": b""}), "旧版表格"),
        (ole_file({}), "办公软件"),
        (ole_file({})[:512], "损坏"),
        (b"%PDF-1.7\n", "PDF"),
        (rb"{\rtf1\ansi}", "没有文字"),
        (b"\x89PNG\r\n\x1a\n", "图片"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "图片"),
        (b"BM\x36\x00\x00\x00", "图片"),
        (b"Rar!\x1a\x07\x00", "压缩包"),
        (b"<!DOCTYPE html><html></html>", "没有文字"),
        ('\ufeff<?xml version="1.0"?><a/>'.encode(), "XML"),
        (bytes(range(256)) * 4, "不是文字文件"),
        (zip_file({"notes.txt": "a"}), "压缩包"),
        (zip_file({"xl/workbook.xml": "<a/>"}), "Excel"),
        (zip_file({"ppt/presentation.xml": "<a/>"}), "演示文稿"),
        (zip_file({"OFD.xml": "<a/>"}), "OFD"),
        (zip_file({"content.xml": "<a/>"}), "OpenDocument"),
        (zip_file({"mimetype": "application/vnd.oasis.opendocument.text"}), "损坏"),
        (zip_file({"mimetype": "application/epub+zip"}), "压缩包"),
        (b"PK\x05\x06" + bytes(18), "压缩包"),
        (word_file(p("甲"))[:-40], "损坏"),
        (
            word_file(p("甲")).replace(b"PK\x03\x04", b"PK\x03\x05")[:4] + word_file(p("甲"))[4:400],
            "不是文字文件",
        ),
        (zip_file({"[Content_Types].xml": "<Types/>"}), "损坏"),
        (zip_file({"word/document.xml": "<w:document"}), "损坏"),
        (zip_file({"word/document.xml": "<document/>"}), "不是 Word 文件"),
    ],
)
def test_other_files_are_named_and_the_way_out_is_said(data: bytes, words: str, tmp_path: Path) -> None:
    (tmp_path / "材料.docx").write_bytes(data)
    sentence = refusal(tmp_path / "材料.docx")
    assert sentence.startswith("“材料.docx”")
    assert words in sentence


def test_two_letters_do_not_make_a_picture(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("BMI 指标 MZ", "utf-8")
    assert read_file(tmp_path / "a.txt").text == "BMI 指标 MZ"


def test_a_damaged_member_is_a_damaged_file(tmp_path: Path) -> None:
    data = bytearray(word_file(p("甲" * 500)))
    at = data.index(b"word/document.xml") + 60
    data[at : at + 10] = b"\xff" * 10
    (tmp_path / "a.docx").write_bytes(data)
    assert "损坏" in refusal(tmp_path / "a.docx")


@pytest.mark.parametrize(
    "document",
    [
        '<!DOCTYPE a [<!ENTITY b "b">]><w:document/>',
        "<w:p/>" * (zip_package.TAGS + 1),
        " " * (zip_package.PART + 1),
        "<a>" + " " * (3 * 2**20) + "</a>",
    ],
    ids=["entities", "tags", "size", "ratio"],
)
def test_a_file_that_would_swell_is_refused_before_it_is_parsed(document: str, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(zip_file({"word/document.xml": document}))
    assert "不正常" in refusal(tmp_path / "a.docx")


def test_entities_in_another_encoding_are_found_too(tmp_path: Path) -> None:
    body = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", body.encode("utf-16"))
    (tmp_path / "a.docx").write_bytes(stream.getvalue())
    assert "不正常" in refusal(tmp_path / "a.docx")


def test_too_many_members_and_too_large_a_whole_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = zip_file({f"{index}.bin": "" for index in range(zip_package.MEMBERS + 1)})
    (tmp_path / "many.docx").write_bytes(many)
    assert "不正常" in refusal(tmp_path / "many.docx")
    monkeypatch.setattr(zip_package, "TOTAL", 100)
    (tmp_path / "large.docx").write_bytes(word_file(p("甲")))
    assert "不正常" in refusal(tmp_path / "large.docx")


def test_deep_nesting_ends_in_a_sentence(tmp_path: Path) -> None:
    deep = "<w:sdt>" * 3000 + "</w:sdt>" * 3000
    (tmp_path / "a.docx").write_bytes(word_file(deep))
    assert refusal(tmp_path / "a.docx").startswith("“a.docx”")


def test_a_text_of_enormous_size_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("学习" * 100, "utf-8")
    monkeypatch.setattr(read, "LARGEST_TEXT", 100)
    assert "不像一份文稿" in refusal(tmp_path / "a.txt")
    monkeypatch.setattr(read, "LARGEST_FILE", 100)
    assert "不像一份文稿" in refusal(tmp_path / "a.txt")


@pytest.mark.parametrize("beginning", [b"{\\rtf1 a\\par}", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_what_must_be_in_memory_twice_may_be_half_as_large(
    beginning: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "LARGEST_UNPACKED", 100)
    (tmp_path / "a.doc").write_bytes(beginning + b" " * 100)
    assert "不像一份文稿" in refusal(tmp_path / "a.doc")


def test_more_text_than_any_paper_has_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_CHARACTERS", 10)
    (tmp_path / "a.docx").write_bytes(word_file(p("学习" * 6)))
    assert "万字" in refusal(tmp_path / "a.docx")


def test_running_out_of_memory_is_said_and_nothing_else_happens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without_memory(data: bytes) -> None:
        raise MemoryError

    monkeypatch.setattr(read, "read_text", without_memory)
    (tmp_path / "a.txt").write_text("学习", "utf-8")
    assert "内存" in refusal(tmp_path / "a.txt")


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    assert "找不到" in refusal(tmp_path / "没有.docx")
    assert "文件夹" in refusal(tmp_path)
    assert "读不出来" in refusal(tmp_path / ("长" * 300))


@pytest.mark.skipif(os.name == "nt", reason="Windows 的权限不是这样设的")
def test_a_file_without_permission_is_named(shared_folder: Path) -> None:
    (shared_folder / "a.txt").write_text("学习", "utf-8")
    (shared_folder / "a.txt").chmod(0)
    with ordinary_user():
        assert "没有权限" in refusal(shared_folder / "a.txt")
