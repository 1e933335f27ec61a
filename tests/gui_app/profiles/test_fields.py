"""The pieces of the profile window: sizes by name, the list of typefaces, what is said, what is installed."""

from __future__ import annotations

import struct
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication

from selfreview_gui.gui.profiles.fontlist import offered
from selfreview_gui.gui.profiles.installed import family_names, installed_families
from selfreview_gui.gui.profiles.shelf import Shelf
from selfreview_gui.gui.profiles.sizes import SIZES, read_number, read_size, size_words
from selfreview_gui.gui.profiles.words import lacking, unfit
from selfreview_gui.review.page import STANDARD
from selfreview_gui.review.profile import Profile, refuse_unfit
from selfreview_gui.review.typefaces import Substitute

# Sizes


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("三号", 16.0),
        ("三号（16磅）", 16.0),
        ("三号(16磅)", 16.0),
        ("小四", 12.0),
        ("小四号", 12.0),
        ("初号", 42.0),
        ("五号", 10.5),
        ("16", 16.0),
        ("16.5磅", 16.5),
        ("１６", 16.0),
        (" 22 pt ", 22.0),
        ("小", None),
        ("十号", None),
        ("", None),
        ("3", None),
        ("73", None),
        ("1e1", None),
        ("nan", None),
    ],
)
def test_a_size_is_read_from_its_name_or_its_points(text: str, points: float | None) -> None:
    assert read_size(text) == points


@given(st.one_of(st.sampled_from([*SIZES.values()]), st.integers(16, 288).map(lambda quarters: quarters / 4)))
def test_a_size_is_read_as_it_is_written(points: float) -> None:
    assert read_size(size_words(points)) == points


@given(st.text(max_size=12))
def test_no_text_is_more_than_no_number(text: str) -> None:
    number = read_number(text, 4, 72)
    assert number is None or 4 <= number <= 72
    assert read_size(text) is None or 4 <= (read_size(text) or 0) <= 72


# Typefaces


def test_the_usual_typefaces_come_first_then_the_chinese_ones_of_this_computer() -> None:
    usual, others = offered({"SimHei", "黑体", "隶书", "Arial", "STZhongsong", "华文中宋", "仿宋"})
    assert usual == ["仿宋_GB2312", "楷体_GB2312", "黑体", "方正小标宋简体", "宋体", "Times New Roman"]
    assert others == ["仿宋", "华文中宋", "隶书", "Arial"]


def name_table(*names: tuple[int, int, str]) -> bytes:
    """Build an OpenType “name” table of platform, name ID and text."""
    records, strings = b"", b""
    for platform, kind, text in names:
        written = text.encode("utf-16-be")
        records += struct.pack(">6H", platform, 1, 0x804, kind, len(written), len(strings))
        strings += written
    return struct.pack(">3H", 0, len(names), 6 + len(records)) + records + strings


def test_the_family_names_of_a_file_are_read_in_all_languages() -> None:
    table = name_table((3, 1, "仿宋_GB2312"), (3, 2, "Regular"), (3, 1, "FangSong_GB2312"), (1, 1, "Mac"))
    assert list(family_names(table)) == ["仿宋_GB2312", "FangSong_GB2312"]


@given(st.binary(max_size=80))
def test_a_broken_table_names_what_it_can(table: bytes) -> None:
    assert all(isinstance(each, str) for each in family_names(table))


def test_what_qt_lists_is_installed_and_what_an_alias_puts_in_its_place_is_not(qapp: QApplication) -> None:
    found = installed_families()
    assert found
    assert found <= {*QFontDatabase.families(), *found}
    assert not any(each.startswith("@") for each in found)
    for name in ("方正小标宋简体", "黑体", "没有这种字体"):
        borne = family_names(bytes(QRawFont.fromFont(QFont(name)).fontTable("name").data()))
        if name not in QFontDatabase.families() and name not in borne and "SimHei" not in found:
            assert name not in found


def test_the_names_of_one_typeface_count_together(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda: ["SimHei", "华文中宋", "@SimHei", "Sans Serif"])
    found = installed_families()
    assert {"SimHei", "黑体", "华文中宋", "STZhongsong"} <= found
    assert not {"@SimHei", "Sans Serif"} & found


def test_the_typefaces_are_told_without_a_window() -> None:
    program = (
        "from selfreview_gui.gui.profiles.installed import installed_families as f; a, b = f(), f();"
        "print(len(a), a == b)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    number, same = run.stdout.split()
    assert int(number) > 0
    assert same == "True"


# What is said


def test_one_typeface_that_is_lacking() -> None:
    assert lacking([Substitute("方正小标宋简体", "华文中宋")]) == (
        "本机没有方正小标宋简体，预览和PDF用华文中宋代替；"
        "Word文件里写的仍是方正小标宋简体，有这种字体的电脑打开就对。"
    )


def test_several_typefaces_that_are_lacking() -> None:
    both = [Substitute("方正小标宋简体", "华文中宋"), Substitute("黑体", "微软雅黑")]
    assert lacking(both) == (
        "本机没有方正小标宋简体、黑体，预览和PDF分别用华文中宋、微软雅黑代替；"
        "Word文件里写的仍是原来的字体，有这些字体的电脑打开就对。"
    )
    assert lacking(both, installed=True) == (
        "本机没有方正小标宋简体、黑体，预览、PDF和Word文件里分别用华文中宋、微软雅黑代替。"
    )


def test_one_typeface_that_stands_in_for_several_is_named_once() -> None:
    both = [Substitute("宋体", "Noto Sans CJK SC"), Substitute("黑体", "Noto Sans CJK SC")]
    assert "预览和PDF都用Noto Sans CJK SC代替" in lacking(both)


def test_a_typeface_for_which_nothing_stands_in() -> None:
    assert lacking([Substitute("隶书", "")]) == (
        "本机没有隶书，也没有相近的字体，预览和PDF由系统选一种字体；Word文件里写的仍是隶书，有这种字体的电脑打开就对。"
    )
    assert lacking([]) == ""


@given(
    st.floats(0, 600),
    st.floats(0, 600),
    st.floats(4, 72),
    st.floats(4, 144),
    st.floats(-3, 20),
)
def test_what_is_told_is_what_is_refused(
    left: float, top: float, size: float, pitch: float, spacing: float
) -> None:
    body = replace(STANDARD.body, size=size, pitch=pitch)
    page = replace(STANDARD, left=left, top=top, body=body, letter_spacing=spacing)
    try:
        refuse_unfit(page)
    except ValueError:
        assert unfit(page)
    else:
        assert not unfit(page)


# The shelf


def test_a_name_that_is_free() -> None:
    shelf = Shelf((Profile("a", "标准"),), (Profile("b", "标准（改）"),))
    assert shelf.free_name("标准") == "标准（改2）"
    assert shelf.free_name("别的") == "别的（改）"


def test_a_draft_that_is_as_it_was_is_none() -> None:
    given = Profile("a", "标准")
    shelf = Shelf((given,)).with_draft(replace(given, name="甲"))
    assert shelf.unsaved() == {"a"}
    assert shelf.with_draft(given).unsaved() == frozenset()
