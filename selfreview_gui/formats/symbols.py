"""Signs of symbol fonts that stand in such papers, as characters of their own."""

from __future__ import annotations

_WINGDINGS = {
    0xF0FC: "✓", 0xF0FE: "☑", 0xF0A8: "□", 0xF06F: "□", 0xF06C: "●", 0xF06E: "■", 0xF0D8: "➢",
}  # fmt: skip


def symbol_of(font: str, code: int) -> str | None:
    """Return the character that a sign of a font shows, None where it is not known."""
    known = _WINGDINGS.get(code) if font == "Wingdings" else None
    if known is None and 0 < code < 0xE000 and chr(code).isprintable():
        return chr(code)
    return known
