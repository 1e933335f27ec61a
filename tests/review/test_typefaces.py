"""Which typefaces a computer lacks, and what stands in for them."""

from __future__ import annotations

from selfreview_gui.review.page import STANDARD
from selfreview_gui.review.typefaces import Substitute, is_same, present, substitutes, with_installed

WINDOWS = {"SimHei", "FangSong", "KaiTi", "SimSun", "Times New Roman", "Microsoft YaHei"}
OFFICE = {"仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体"}


def test_a_computer_with_all_typefaces_needs_no_substitute() -> None:
    assert substitutes(STANDARD, OFFICE) == ()


def test_plain_windows_has_simsun_for_the_title_and_its_own_imitation_song() -> None:
    assert substitutes(STANDARD, WINDOWS) == (
        Substitute("方正小标宋简体", "SimSun"),
        Substitute("楷体_GB2312", "KaiTi"),
        Substitute("仿宋_GB2312", "FangSong"),
    )


def test_a_computer_without_any_chinese_typeface_says_so() -> None:
    assert substitutes(STANDARD, set())[0] == Substitute("方正小标宋简体", "")
    assert with_installed(STANDARD, set()) == STANDARD


def test_a_page_of_installed_typefaces_needs_no_substitute_any_more() -> None:
    page = with_installed(STANDARD, WINDOWS)
    assert substitutes(page, WINDOWS) == ()
    assert page.title.font == "SimSun"
    assert page.headings[0].font == "SimHei"


def test_two_names_of_one_typeface_are_the_same() -> None:
    assert is_same("黑体", "SimHei")
    assert not is_same("仿宋_GB2312", "仿宋")
    assert present("楷体_GB2312", {"KaiTi_GB2312", "KaiTi"}) == "KaiTi_GB2312"
