"""The kinds of text of a page, under the names people give them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from selfreview_gui.review.page import Page, Style

LEVELS = {
    "title": "标题",
    "byline": "标题下署名",
    "body": "正文",
    "heading1": "一级标题",
    "heading2": "二级标题",
    "heading3": "三级标题",
    "heading4": "四级标题",
    "number": "页码",
    "mark": "附件字样",
    "cell_heading": "表头",
    "cell": "表格文字",
}
EXAMPLES = {
    "byline": "标题下面的单位或姓名、职务",
    "heading1": "一、",
    "heading2": "（一）",
    "heading3": "1.",
    "heading4": "（1）",
    "number": "— 1 —",
    "mark": "附件1",
}
_HEADING = "heading"
_OWN_PITCH = ("number", "cell", "cell_heading")  # their lines grow with the letters


def style_of(page: Page, level: str) -> Style:
    """Return how a kind of text is set."""
    if level.startswith(_HEADING):
        return page.headings[int(level.removeprefix(_HEADING)) - 1]
    style: Style = getattr(page, level)
    return style


def with_font(page: Page, level: str, font: str) -> Page:
    """Return the page with another typeface for a kind of text."""
    return _with_style(page, level, replace(style_of(page, level), font=font))


def with_size(page: Page, level: str, size: float) -> Page:
    """Return the page with another size for a kind of text, in points."""
    style = style_of(page, level)
    pitch = round(style.pitch * size / style.size, 2) if level in _OWN_PITCH else style.pitch
    return _with_style(page, level, replace(style, size=size, pitch=pitch))


def with_bold(page: Page, level: str, bold: bool) -> Page:
    """Return the page with a kind of text bold or not."""
    return _with_style(page, level, replace(style_of(page, level), bold=bold))


def _with_style(page: Page, level: str, style: Style) -> Page:
    if not level.startswith(_HEADING):
        changed: dict[str, Any] = {level: style}
        return replace(page, **changed)
    place = int(level.removeprefix(_HEADING)) - 1
    one, two, three, four = (style if at == place else each for at, each in enumerate(page.headings))
    return replace(page, headings=(one, two, three, four))
