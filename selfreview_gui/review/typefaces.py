"""The typefaces of official papers, by their names on different systems, and what may stand in for them.

None of them is shipped: 方正小标宋简体 and the GB2312 faces are not free.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from selfreview_gui.review.page import Page, Style

# The nearest first: other names of the same design, then what looks most like it.
STAND_INS: dict[str, tuple[str, ...]] = {
    "仿宋_GB2312": (
        "FangSong_GB2312",
        "仿宋",
        "FangSong",
        "方正仿宋_GBK",
        "方正仿宋简体",
        "华文仿宋",
        "STFangsong",
        "FandolFang",
        "宋体",
        "SimSun",
        "Noto Serif CJK SC",
    ),
    "楷体_GB2312": (
        "KaiTi_GB2312",
        "楷体",
        "KaiTi",
        "方正楷体_GBK",
        "方正楷体简体",
        "华文楷体",
        "STKaiti",
        "FandolKai",
        "AR PL UKai CN",
        "宋体",
        "SimSun",
        "Noto Serif CJK SC",
    ),
    "黑体": (
        "SimHei",
        "方正黑体_GBK",
        "方正黑体简体",
        "华文黑体",
        "STHeiti",
        "FandolHei",
        "微软雅黑",
        "Microsoft YaHei",
        "Noto Sans CJK SC",
        "WenQuanYi Micro Hei",
    ),
    "方正小标宋简体": (
        "FZXiaoBiaoSong-B05S",
        "方正小标宋_GBK",
        "FZXiaoBiaoSong-B05",
        "华文中宋",
        "STZhongsong",
        "FandolSong",
        "宋体",
        "SimSun",
        "Noto Serif CJK SC",
    ),
    "宋体": ("SimSun", "NSimSun", "华文宋体", "STSong", "FandolSong", "AR PL UMing CN", "Noto Serif CJK SC"),
    "Times New Roman": ("Liberation Serif", "Nimbus Roman", "DejaVu Serif"),
}
LAST = ("Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei")

# The names one and the same face goes by: a file that names one of them prints the same.
_SAME = (
    {"仿宋_GB2312", "FangSong_GB2312"},
    {"楷体_GB2312", "KaiTi_GB2312"},
    {"仿宋", "FangSong"},
    {"楷体", "KaiTi"},
    {"黑体", "SimHei"},
    {"宋体", "SimSun"},
    {"方正小标宋简体", "FZXiaoBiaoSong-B05S"},
    {"华文中宋", "STZhongsong"},
    {"华文仿宋", "STFangsong"},
    {"华文楷体", "STKaiti"},
)


@dataclass(frozen=True, slots=True)
class Substitute:
    """A typeface this computer lacks, and what stands in for it here; `used` is empty where nothing does."""

    wanted: str
    used: str


def families(name: str) -> tuple[str, ...]:
    """Return a typeface and its stand-ins, the nearest first, each once."""
    return tuple(dict.fromkeys((name, *STAND_INS.get(name, ()), *LAST)))


def present(name: str, installed: Collection[str]) -> str:
    """Return the name under which a typeface is installed here, else its nearest stand-in, else nothing."""
    return next((each for each in families(name) if each in installed), "")


def substitutes(page: Page, installed: Collection[str]) -> tuple[Substitute, ...]:
    """Say which typefaces of a page this computer lacks, and what stands in for each."""
    found = ((name, present(name, installed)) for name in page.fonts())
    return tuple(Substitute(name, used) for name, used in found if not is_same(name, used))


def is_same(one: str, other: str) -> bool:
    """Say whether two names are one typeface (黑体 is SimHei)."""
    return one == other or any(one in names and other in names for names in _SAME)


def with_installed(page: Page, installed: Collection[str]) -> Page:
    """Return the page with every typeface that is lacking replaced by its nearest stand-in."""

    def name(wanted: str) -> str:
        return present(wanted, installed) or wanted

    def style(each: Style) -> Style:
        return replace(each, font=name(each.font))

    one, two, three, four = map(style, page.headings)
    return replace(
        page,
        body=style(page.body),
        title=style(page.title),
        byline=style(page.byline),
        headings=(one, two, three, four),
        lead_font=page.lead_font and name(page.lead_font),
        latin=page.latin and name(page.latin),
        number=style(page.number),
        mark=style(page.mark),
        cell=style(page.cell),
        cell_heading=style(page.cell_heading),
    )
