"""The typefaces of the page as Qt asks for them, with what takes their place where they are missing."""

from __future__ import annotations

from PySide6.QtGui import QFont

UNITS = 4  # a point; makes every size, the letter spacing of −0.25 pt and 288 dpi whole numbers

# The names the same design goes by on Windows, macOS and in free collections. The fonts of Fangzheng
# and of GB 2312 are not free, so no computer is sure to have them.
_STAND_INS = {
    "仿宋_GB2312": ("仿宋", "FangSong", "STFangsong", "FandolFang", "Noto Serif CJK SC", "SimSun"),
    "楷体_GB2312": ("楷体", "KaiTi", "STKaiti", "FandolKai", "AR PL UKai CN", "SimSun"),
    "黑体": ("SimHei", "FandolHei", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei"),
    "方正小标宋简体": (
        "方正小标宋_GBK",
        "FZXiaoBiaoSong-B05S",
        "STZhongsong",
        "FandolSong",
        "Noto Serif CJK SC",
    ),
    "宋体": ("SimSun", "FandolSong", "AR PL UMing CN", "Liberation Serif"),
}
_LAST = ("Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei")


def families(name: str) -> list[str]:
    """Return a typeface and its stand-ins, the nearest first."""
    return [name, *_STAND_INS.get(name, ()), *_LAST]


def paper_font(name: str, size: float, spacing: float = 0.0) -> QFont:
    """Return a typeface at `size` points with `spacing` points added to every character.

    It measures in units of a quarter point whatever the screen's resolution is, and without hinting:
    hinted widths are rounded to pixels, and then 28 characters no longer fit.
    """
    font = QFont()
    font.setFamilies(families(name))
    font.setPixelSize(round(size * UNITS))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing * UNITS)
    return font
