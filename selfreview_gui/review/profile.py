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
_SIDES = ("width", "height", "top", "bottom", "left", "right")


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
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise UserError(f"这个版式读不出来（{error}），没有改动任何内容，请换一个版式。") from error


def profile_from(values: Mapping[str, Any]) -> Profile:
    """Build a profile from plain values, as TOML or JSON give them; what is not said is the standard's.

    Raises KeyError, TypeError or ValueError where the values make no page.
    """
    page = _page(values.get("page", {}), STANDARD)
    said = {name: values[name] for name in ("note", "installed", "source") if name in values}
    profile = Profile(str(values["id"]), str(values["name"]), page, **said)
    refuse_unfit(page)
    return profile


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
    """Raise ValueError where a page has no room for its text, or its letters no size."""
    for name in _SIDES:
        if not 0 <= getattr(page, name) <= LONGEST_SIDE:
            raise ValueError(f"{name} = {getattr(page, name)}")
    for style in (page.body, page.title, page.byline, *page.headings, page.number, page.mark, page.cell):
        if not 4 <= style.size <= LARGEST_SIZE or not 4 <= style.pitch <= 2 * LARGEST_SIZE:
            raise ValueError(f"size = {style.size}, pitch = {style.pitch}")
        if not 0 <= style.before <= 2 * LARGEST_SIZE or not 0 <= style.after <= 2 * LARGEST_SIZE:
            raise ValueError(f"before = {style.before}, after = {style.after}")
        if not style.font.strip():
            raise ValueError("font = ''")
    if page.character_width <= 1 or page.text_width < 8 * page.character_width or page.lines < 4:
        raise ValueError("margins")
    if not 0 <= page.first_indent <= 6:
        raise ValueError(f"first_indent = {page.first_indent}")


def _page(values: Mapping[str, Any], base: Page) -> Page:
    values = dict(values)
    if "line_pitch" in values:
        base = with_pitch(base, float(values.pop("line_pitch")))
    one, two, three, four = (
        _style(values.pop(name, {}), style) for name, style in zip(_LEVELS, base.headings, strict=True)
    )
    base = replace(base, headings=(one, two, three, four))
    styles: dict[str, Any] = {name: _style(values.pop(name, {}), getattr(base, name)) for name in _STYLES}
    base = replace(base, **styles)
    if "number_place" in values:
        base = replace(base, number_place=NumberPlace(values.pop("number_place")))
    kinds = {each.name: type(getattr(base, each.name)) for each in fields(Page)}
    plain = {name: kinds[name](value) for name, value in values.items()}
    return replace(base, **plain)


def _style(values: Mapping[str, Any], base: Style) -> Style:
    kinds = {each.name: type(getattr(base, each.name)) for each in fields(Style)}
    return replace(base, **{name: kinds[name](value) for name, value in dict(values).items()})
