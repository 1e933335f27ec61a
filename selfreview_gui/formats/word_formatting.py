"""How the text of a Word file is set: what a run and a paragraph have, with all that they inherit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from selfreview_gui.formats.word_package import Element, Package, W
from selfreview_gui.formats.word_styles import is_on, value
from selfreview_gui.review.page import TWIPS_PER_PT

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SIZE = "20"  # half points; what Word takes where nothing says a size
_CHINESE, _LATIN = "宋体", "Times New Roman"  # and where nothing says a typeface
_THEME = {  # the theme's fonts by the names run properties call them (ECMA-376, 17.18.96)
    "majorEastAsia": ("majorFont", "ea"),
    "minorEastAsia": ("minorFont", "ea"),
    "majorAscii": ("majorFont", "latin"),
    "majorHAnsi": ("majorFont", "latin"),
    "minorAscii": ("minorFont", "latin"),
    "minorHAnsi": ("minorFont", "latin"),
}
_SCRIPT = "Hans"
_DEEPEST = 40  # styles based on each other; Word itself allows fewer

Properties = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Letters:
    """How letters are set: the Chinese and the Latin typeface, the size and the spacing in points."""

    font: str
    latin: str
    size: float
    bold: bool
    spacing: float
    on_grid: bool


class Formatting:
    """The document defaults, styles and theme of one file."""

    def __init__(self, package: Package) -> None:
        parts = package.related("styles")
        found = [style for part in parts for style in part.iter(f"{W}style")]
        self._styles = {style.get(f"{W}styleId"): style for style in found}
        self._first = {
            style.get(f"{W}type"): style.get(f"{W}styleId")
            for style in found
            if style.get(f"{W}default") in ("1", "true", "on")
        }
        self._defaults = [each for part in parts for each in part.iter(f"{W}docDefaults")]
        self._theme = _theme_fonts(package)
        self._layouts: dict[str | None, dict[str, str]] = {}
        self._known: dict[tuple[str | None, str | None], tuple[dict[str, str], bool]] = {}

    def layout(self, paragraph: Element) -> Properties:
        """Return the paragraph properties that hold, by the names of their attributes."""
        own = paragraph.find(f"{W}pPr")
        id = self._style_of(own)
        if id not in self._layouts:
            written = [each.find(f"{W}pPrDefault/{W}pPr") for each in self._defaults]
            written += [style.find(f"{W}pPr") for style in self._chain(id)]
            self._layouts[id] = _merged(map(_layout, written))
        return self._layouts[id] | _layout(own)

    def style_name(self, paragraph: Element) -> str:
        """Return the name of a paragraph's style in lower case, empty where it has none."""
        style = self._styles.get(self._style_of(paragraph.find(f"{W}pPr")))
        return (value(style, "name") or "").strip().lower()

    def letters(self, paragraph: Element, run: Element) -> Letters:
        """Return how the letters of a run are set."""
        own = run.find(f"{W}rPr")
        inherited, bold = self._inherited(self._style_of(paragraph.find(f"{W}pPr")), value(own, "rStyle"))
        found = inherited | self._letters(own)
        if own is not None and own.find(f"{W}b") is not None:
            bold = is_on(own, "b")
        return Letters(
            found.get("eastAsia") or _CHINESE,
            found.get("ascii") or _LATIN,
            number(found.get("sz"), _SIZE) / 2,
            bold,
            number(found.get("spacing")) / TWIPS_PER_PT,
            found.get("snapToGrid", "1") in ("1", "true", "on"),
        )

    def _inherited(self, paragraph: str | None, character: str | None) -> tuple[dict[str, str], bool]:
        """Return what a paragraph's and a character's style say together, and whether they are bold."""
        if (paragraph, character) not in self._known:
            styles = self._chain(paragraph), self._chain(character)
            written = [each.find(f"{W}rPrDefault/{W}rPr") for each in self._defaults]
            written += [style.find(f"{W}rPr") for chain in styles for style in chain]
            bold = _is_bold(styles[0]) != _is_bold(styles[1])  # toggles (17.7.3)
            self._known[paragraph, character] = _merged(map(self._letters, written)), bold
        return self._known[paragraph, character]

    def _style_of(self, properties: Element | None) -> str | None:
        return value(properties, "pStyle") or self._first.get("paragraph")

    def _chain(self, id: str | None) -> list[Element]:
        """Return a style after all it is based on."""
        chain: list[Element] = []
        style = self._styles.get(id)
        while style is not None and style not in chain and len(chain) < _DEEPEST:
            chain.insert(0, style)
            style = self._styles.get(value(style, "basedOn"))
        return chain

    def _letters(self, properties: Element | None) -> dict[str, str]:
        if properties is None:
            return {}
        found = {
            name: written for name in ("sz", "spacing") if (written := value(properties, name)) is not None
        }
        grid = properties.find(f"{W}snapToGrid")
        if grid is not None:
            found["snapToGrid"] = grid.get(f"{W}val", "1")
        fonts = properties.find(f"{W}rFonts")
        if fonts is not None:
            found |= dict(self._fonts(fonts))
        return found

    def _fonts(self, fonts: Element) -> Iterator[tuple[str, str]]:
        for name in ("eastAsia", "ascii"):
            theme = self._theme.get(fonts.get(f"{W}{name}Theme", ""))
            written = theme or fonts.get(f"{W}{name}")
            if written:
                yield name, written


def _merged(written: Iterable[dict[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for properties in written:
        found |= properties
    return found


def number(text: str | None, default: str = "0") -> float:
    """Read a number as it stands in an attribute; 0 where it is none."""
    try:
        return float(text if text is not None else default)
    except ValueError:
        return 0.0


def _is_bold(chain: list[Element]) -> bool:
    said = [style.find(f"{W}rPr") for style in chain]
    said = [each for each in said if each is not None and each.find(f"{W}b") is not None]
    return is_on(said[-1], "b") if said else False


def _layout(properties: Element | None) -> dict[str, str]:
    if properties is None:
        return {}
    found: dict[str, str] = {}
    for name in ("spacing", "ind"):
        child = properties.find(W + name)
        if child is not None:
            found |= {key.removeprefix(W): written for key, written in child.attrib.items()}
    for name in ("jc", "outlineLvl"):
        written = value(properties, name)
        if written is not None:
            found[name] = written
    grid = properties.find(f"{W}snapToGrid")
    if grid is not None:
        found["snapToGrid"] = grid.get(f"{W}val", "1")
    return found


def _theme_fonts(package: Package) -> dict[str, str]:
    """Return the theme's typefaces; the one for simplified Chinese where no East Asian one is named."""
    found = {}
    for part in package.related("theme"):
        for name, (group, kind) in _THEME.items():
            fonts = next(part.iter(A + group), None)
            typeface = fonts.find(A + kind) if fonts is not None else None
            written = typeface.get("typeface") if typeface is not None else ""
            if not written and kind == "ea" and fonts is not None:
                scripts = (each for each in fonts.iter(f"{A}font") if each.get("script") == _SCRIPT)
                written = next((each.get("typeface") for each in scripts), "")
            if written:
                found[name] = written
    return found
