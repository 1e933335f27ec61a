"""What the window says of a page: how much it holds, which typefaces are lacking, what does not fit."""

from __future__ import annotations

from collections.abc import Sequence

from selfreview_gui.review.page import Page
from selfreview_gui.review.profile import refuse_unfit
from selfreview_gui.review.typefaces import Substitute

MARGINS, SPACING, PITCH, WHOLE = "margins", "spacing", "pitch", "whole"
_NAMELESS = "（没有名称）"
_FEWEST_CHARACTERS, _FEWEST_LINES = 8, 4  # as refuse_unfit has it
_INNER = str.maketrans("“”", "‘’")
_USUAL_PITCH = 2  # times the size; where that is too much, the margins are to blame


def quoted(name: str) -> str:
    """Write a name in quotation marks; those it has itself become single ones (GB/T 15834-2011, 4.8)."""
    return f"“{(name or _NAMELESS).translate(_INNER)}”"


def holds(page: Page, *, is_wrong: bool = False) -> str:
    """Say how many lines a page and how many characters a line holds, or that it is no page.

    `is_wrong`: some field holds no value, so what the page is cannot be said.
    """
    if is_wrong and not unfit(page):
        return "有的地方没有填对，请看标出的地方"
    if unfit(page):
        return "这样排不成一页，请看标出的地方"
    return f"每页{page.lines}行、每行{page.characters}字"


def lacking(substitutes: Sequence[Substitute], *, installed: bool = False) -> str:
    """Say which typefaces this computer lacks and what stands in; `installed`: in the Word file as well."""
    replaced = [each for each in substitutes if each.used]
    without = [each for each in substitutes if not each.used]
    said = []
    if replaced and installed:
        said.append(f"本机没有{_wanted(replaced)}，预览、PDF和Word文件里{_instead(replaced)}代替。")
    elif replaced:
        said.append(f"本机没有{_wanted(replaced)}，预览和PDF{_instead(replaced)}代替；{_kept(replaced)}")
    if without:
        what = f"本机没有{_wanted(without)}，也没有相近的字体，预览和PDF由系统选一种字体；"
        said.append(what + _kept(without))
    return "".join(said)


def unfit(page: Page) -> dict[str, str]:
    """Say what makes no page, under the name of the row it belongs to; empty where all fits."""
    found = {}
    if page.character_width <= 1:
        found[SPACING] = "字间距太小，字会叠在一起。"
    elif page.text_width < _FEWEST_CHARACTERS * page.character_width:
        found[MARGINS] = "左右边距太大，一行排不下8个字。"
    if page.lines < _FEWEST_LINES:
        is_low = page.text_height < _FEWEST_LINES * _USUAL_PITCH * page.body.size
        found[MARGINS if is_low else PITCH] = "这样一页排不下4行，请改小行距或上下边距。"
    return found or _refused(page)


def tight(page: Page) -> str:
    """Say that letters are higher than their lines: what stands out is cut off."""
    styles = (page.title, page.byline, page.body, *page.headings, page.mark)
    largest = max(
        (each for each in styles if each.size > each.pitch), key=lambda each: each.size, default=None
    )
    if largest is None:
        return ""
    return f"行距{largest.pitch:g}磅比{largest.size:g}磅的字小，字的上下会被截去。"


def _wanted(substitutes: Sequence[Substitute]) -> str:
    return "、".join(each.wanted for each in substitutes)


def _instead(substitutes: Sequence[Substitute]) -> str:
    if len(substitutes) == 1:
        return f"用{substitutes[0].used}"
    if len({each.used for each in substitutes}) == 1:
        return f"都用{substitutes[0].used}"
    return f"分别用{'、'.join(each.used for each in substitutes)}"


def _kept(substitutes: Sequence[Substitute]) -> str:
    if len(substitutes) == 1:
        return f"Word文件里写的仍是{substitutes[0].wanted}，有这种字体的电脑打开就对。"
    return "Word文件里写的仍是原来的字体，有这些字体的电脑打开就对。"


def _refused(page: Page) -> dict[str, str]:
    try:
        refuse_unfit(page)
    except ValueError:
        return {WHOLE: "这些数值排不成一页，请改回常用的数值。"}
    return {}
