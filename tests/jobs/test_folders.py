"""In a folder the papers are found: by their endings, else by what they are; what nobody sees is passed over."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from selfreview_gui.jobs.folders import is_paper, papers_in
from tests.formats.made_files import made
from tests.formats.ole_files import ole_file
from tests.formats.word_files import p, word_file, zip_file

links = pytest.mark.skipif(os.name == "nt", reason="Windows 要有权限才能做链接")


def tree(folder: Path, names: Sequence[str]) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("正文", "utf-8")


def found(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in papers_in([folder]).files]


def test_the_papers_of_a_folder_and_of_those_within_are_found_in_order(tmp_path: Path) -> None:
    tree(tmp_path, ["乙.docx", "甲.TXT", "a/丙.wps", "a/b/丁.mht", "c/戊.pdf", "表.xlsx", "照片.jpg"])
    assert found(tmp_path) == ["乙.docx", "甲.TXT", "a/丙.wps", "a/b/丁.mht", "c/戊.pdf"]
    assert papers_in([tmp_path]).passed_over == 2


def test_what_the_person_does_not_see_is_passed_over(tmp_path: Path) -> None:
    tree(tmp_path, ["~$甲.docx", ".甲.docx", "~WRL0001.tmp", ".git/乙.txt", "甲.docx"])
    assert found(tmp_path) == ["甲.docx"]


def test_a_file_that_was_chosen_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    tree(tmp_path, [".甲", "乙.xlsx"])
    assert papers_in([tmp_path / ".甲", tmp_path / "乙.xlsx"]).files == (
        tmp_path / ".甲",
        tmp_path / "乙.xlsx",
    )


@links
def test_links_lead_nowhere(tmp_path: Path) -> None:
    tree(tmp_path, ["里/甲.txt", "外/乙.txt"])
    (tmp_path / "里" / "乙.txt").symlink_to(tmp_path / "外" / "乙.txt")
    (tmp_path / "里" / "外").symlink_to(tmp_path / "外")
    (tmp_path / "里" / "圈").symlink_to(tmp_path / "里")
    assert found(tmp_path / "里") == ["甲.txt"]


def test_a_folder_that_cannot_be_looked_into_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tree(tmp_path, ["甲.txt", "锁/乙.txt"])
    look = os.scandir

    def refuse(folder: Path) -> object:
        if folder.name == "锁":
            raise PermissionError
        return look(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    assert papers_in([tmp_path]).closed == (tmp_path / "锁",)
    assert found(tmp_path) == ["甲.txt"]


def test_no_more_than_a_sane_number_is_taken_and_that_there_are_more_is_told(tmp_path: Path) -> None:
    tree(tmp_path, [f"{number}.txt" for number in range(6)])
    few = papers_in([tmp_path], most=5)
    assert len(few.files) == 5
    assert few.more
    assert not papers_in([tmp_path], most=6).more


def test_a_search_can_be_cancelled(tmp_path: Path) -> None:
    tree(tmp_path, ["甲.txt", "乙.txt"])
    assert papers_in([tmp_path], lambda: True).files == ()


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("材料1.2版", made("four-comparisons.doc").read_bytes(), True),
        ("材料", word_file(p("正文")), True),
        ("材料.bak", made("four-comparisons.odt").read_bytes(), True),
        ("材料.old", made("four-comparisons.rtf").read_bytes(), True),
        ("材料.bin", made("four-comparisons.pdf").read_bytes(), True),
        ("表.xlsx", zip_file({"xl/workbook.xml": "<x/>"}), False),
        ("表.xls", ole_file({"Workbook": b"x"}), False),
        ("照片", b"\x89PNG\r\n\x1a\n", False),
        ("设置.ini", b"[a]\nb=c", False),
        ("空", b"", False),
    ],
)
def test_without_a_known_ending_the_first_bytes_tell(
    name: str, data: bytes, expected: bool, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    assert is_paper(tmp_path / name) is expected
