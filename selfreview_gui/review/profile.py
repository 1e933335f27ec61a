"""A page profile (版式): a page layout with a name, as data in TOML or of the user's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from selfreview_gui.errors import UserError
from selfreview_gui.review.page import STANDARD, NumberPlace, Page, Style

LONGEST_SIDE = 600.0  # mm; A2
LARGEST_SIZE = 72.0  # pt
_LEVELS = ("heading1", "heading2", "heading3", "heading4")
_STYLES = ("body", "title", "byline", "number", "mark", "cell", "cell_heading")
_SIDES = {
    "width": "纸宽",
    "height": "纸高",
    "top": "上边距",
    "bottom": "下边距",
    "left": "左边距",
    "right": "右边距",
}
_KINDS = {str: "一个名称，写在引号里", float: "一个数", int: "一个整数", bool: " true 或 false"}


@dataclass(frozen=True, slots=True)
class Profile:
    """A page layout with a name. `installed`: the file names the typefaces of the computer it is made on.

    `source` is the file whose layout it was read from, empty for others.
    """

    id: str
    name: str
    page: Page = STANDARD
    note: str = ""
    installed: bool = False
    source: str = ""


def parse_profile(text: str) -> Profile:
    """Read a profile from its TOML text; raise UserError where it is none."""
    import tomllib  # only a chosen profile needs it

    try:
        return profile_from(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise UserError("这个版式读不出来（不是 TOML 格式），没有改动任何内容，请换一个版式。") from error
    except ValueError as error:
        raise UserError(f"这个版式读不出来（{error}），没有改动任何内容，请换一个版式。") from error


def profile_from(values: Mapping[str, Any]) -> Profile:
    """Build a profile from plain values, as TOML or JSON give them; what is not said is the standard's.

    Raises ValueError, in words for the person, where the values make no profile.
    """
    for name in ("id", "name"):
        if name not in values:
            raise ValueError(f"缺少 {name}")
    page = _page(_table("page", values.get("page", {})), STANDARD)
    kinds: dict[str, type] = {"id": str, "name": str, "note": str, "installed": bool, "source": str}
    said = {name: _value(name, kinds, value) for name, value in values.items() if name != "page"}
    refuse_unfit(page)
    return Profile(page=page, **said)


def profile_values(profile: Profile) -> dict[str, Any]:
    """Turn a profile into plain values that `profile_from` reads back."""
    page = asdict(profile.page)
    headings = page.pop("headings")
    page |= dict(zip(_LEVELS, headings, strict=True))
    page["number_place"] = str(profile.page.number_place)
    return {
        "id": profile.id,
        "name": profile.name,
        "note": profile.note,
        "installed": profile.installed,
        "source": profile.source,
        "page": page,
    }


def with_pitch(page: Page, pitch: float) -> Page:
    """Return the page with another distance between all lines of text, in points."""
    one, two, three, four = (replace(each, pitch=pitch) for each in page.headings)
    return replace(
        page,
        body=replace(page.body, pitch=pitch),
        title=replace(page.title, pitch=pitch),
        byline=replace(page.byline, pitch=pitch),
        headings=(one, two, three, four),
        mark=replace(page.mark, pitch=pitch),
    )


def refuse_unfit(page: Page) -> None:
    """Raise ValueError, in words for the person, where a page has no room for its text, or no letters."""
    for name, words in _SIDES.items():
        if not 0 <= getattr(page, name) <= LONGEST_SIDE:
            raise ValueError(f"{words}{getattr(page, name):g}毫米放不下")
    styles = (page.body, page.title, page.byline, *page.headings, page.number, page.mark)
    for style in (*styles, page.cell, page.cell_heading):
        if not 4 <= style.size <= LARGEST_SIZE:
            raise ValueError(f"字号{style.size:g}磅太大或太小")
        if not 4 <= style.pitch <= 2 * LARGEST_SIZE:
            raise ValueError(f"行距{style.pitch:g}磅太大或太小")
        if not 0 <= style.before <= 2 * LARGEST_SIZE or not 0 <= style.after <= 2 * LARGEST_SIZE:
            raise ValueError("段前段后的距离太大或太小")
        if not style.font.strip() or not style.font.isprintable():
            raise ValueError("字体名是空的或者不能用")
    if page.character_width <= 1 or page.text_width < 8 * page.character_width or page.lines < 4:
        raise ValueError("除去边距，纸上放不下几行字")
    if not 0 <= page.first_indent <= 6:
        raise ValueError(f"首行缩进{page.first_indent}字太多或太少")


def _page(values: Mapping[str, Any], base: Page) -> Page:
    values = dict(values)
    if "line_pitch" in values:
        base = with_pitch(base, _value("line_pitch", {"line_pitch": float}, values.pop("line_pitch")))
    one, two, three, four = (
        _style(name, values.pop(name, {}), style) for name, style in zip(_LEVELS, base.headings, strict=True)
    )
    base = replace(base, headings=(one, two, three, four))
    styles: dict[str, Any] = {
        name: _style(name, values.pop(name, {}), getattr(base, name)) for name in _STYLES
    }
    base = replace(base, **styles)
    if "number_place" in values:
        base = replace(base, number_place=_place(values.pop("number_place")))
    kinds = {each.name: type(getattr(base, each.name)) for each in fields(Page)}
    plain = {name: _value(name, kinds, value) for name, value in values.items()}
    return replace(base, **plain)


def _style(name: str, values: object, base: Style) -> Style:
    kinds = {each.name: type(getattr(base, each.name)) for each in fields(Style)}
    said = {key: _value(key, kinds, value) for key, value in _table(name, values).items()}
    return replace(base, **said)


def _place(value: object) -> NumberPlace:
    if value not in tuple(NumberPlace):
        raise ValueError("number_place 应当是 outside（外侧）或 centre（居中）")
    return NumberPlace(str(value))


def _table(name: str, value: object) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ValueError(f"{name} 应当是一组数值")
    return value


def _value(name: str, kinds: Mapping[str, type], value: object) -> Any:  # noqa: ANN401 - of the kind asked for
    """Return a value of the kind that belongs to its name; a whole number will do for any number."""
    kind = kinds.get(name)
    if kind not in _KINDS:
        raise ValueError(f"没有 {name} 这一项")
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise ValueError(f"{name} 应当是{_KINDS[kind]}")
    return value
