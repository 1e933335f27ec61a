"""A file is written whole or not at all."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from selfreview_gui.errors import UserError
from selfreview_gui.formats.whole import write_whole
from tests.formats.users import ordinary_user


def refusal(path: Path, data: bytes = b"new") -> str:
    with pytest.raises(UserError) as refused:
        write_whole(path, data)
    sentence = str(refused.value)
    assert sentence.endswith("。")
    assert "请" in sentence
    return sentence


def test_a_file_is_written_and_nothing_else_left(tmp_path: Path) -> None:
    write_whole(tmp_path / "稿.docx", b"new")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("稿.docx", b"new")]


def test_a_file_that_stands_there_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "稿.docx").write_bytes(b"a longer old one")
    write_whole(tmp_path / "稿.docx", b"new")
    assert (tmp_path / "稿.docx").read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="Windows 没有这样的权限位")
def test_others_may_read_what_was_written(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_whole(tmp_path / "稿.docx", b"new")
    finally:
        os.umask(before)
    assert (tmp_path / "稿.docx").stat().st_mode & 0o777 == 0o644


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert f"文件夹“{tmp_path / '没有'}”不存在" in refusal(tmp_path / "没有" / "稿.docx")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="这里没有 /proc")
def test_a_folder_that_is_there_and_takes_no_files_is_not_called_missing() -> None:
    assert refusal(Path("/proc/稿.docx")).startswith("文件夹“/proc”不允许写入")


def test_a_file_in_place_of_the_folder_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "旧稿").touch()
    assert f"文件夹“{tmp_path / '旧稿'}”不存在" in refusal(tmp_path / "旧稿" / "稿.docx")


def test_a_folder_in_its_place_stays(tmp_path: Path) -> None:
    (tmp_path / "稿.docx").mkdir()
    assert "是一个文件夹" in refusal(tmp_path / "稿.docx")
    assert [each.name for each in tmp_path.iterdir()] == ["稿.docx"]


def test_a_name_that_is_too_long_is_said(tmp_path: Path) -> None:
    assert "太长" in refusal(tmp_path / ("长" * 200 + ".docx"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows 的权限不是这样设的")
def test_a_folder_without_permission_keeps_what_it_holds(shared_folder: Path) -> None:
    (shared_folder / "稿.docx").write_bytes(b"old")
    shared_folder.chmod(0o555)
    with ordinary_user():
        assert "写不进去" in refusal(shared_folder / "稿.docx")
    assert [(each.name, each.read_bytes()) for each in shared_folder.iterdir()] == [("稿.docx", b"old")]
    shared_folder.chmod(0o755)


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of 64 KB; only the superuser can."""
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "none", tmp_path], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("这里不能挂载小磁盘（需要超级用户）")
    try:
        yield tmp_path
    finally:
        subprocess.run(["umount", tmp_path], check=True)


@pytest.mark.skipif(os.name == "nt", reason="Windows 没有 mount")
def test_a_full_disk_keeps_the_old_file_and_no_half_a_new_one(tiny_disk: Path) -> None:
    (tiny_disk / "稿.docx").write_bytes(b"old")
    assert "空间不够" in refusal(tiny_disk / "稿.docx", bytes(200_000))
    assert [(each.name, each.read_bytes()) for each in tiny_disk.iterdir()] == [("稿.docx", b"old")]
