"""How the bytes of an RTF file become characters: by the font they are set in, else by the file's code page."""

from __future__ import annotations

from dataclasses import dataclass, field

# By the \fcharset of a font (RTF 1.9.1, font table); gb18030 holds all of code page 936.
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5hkscs", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_PAGES = {936: "gb18030", 950: "big5hkscs", 932: "cp932", 949: "cp949", 65001: "utf-8", 10000: "mac_roman"}
_SINGLE_BYTE = (437, 737, 775, 850, 852, 855, 857, 862, 866, 874, *range(1250, 1259))
_SYMBOLS = 2  # the \fcharset of fonts of signs


@dataclass(slots=True)
class Fonts:
    """The fonts of one file, and its code page."""

    page: str = "cp1252"
    charsets: dict[int, int] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)

    def set_page(self, number: int) -> None:
        """Take the code page that the file names; an unknown one is left."""
        if number in _PAGES:
            self.page = _PAGES[number]
        elif number in _SINGLE_BYTE:
            self.page = f"cp{number}"

    def is_symbol(self, font: int) -> bool:
        """Say whether a font holds signs in place of letters."""
        return self.charsets.get(font) == _SYMBOLS

    def decoded(self, data: bytes, font: int, wide_font: int) -> str:
        """Return the characters that bytes are in a font; `wide_font` is the one for Chinese beside it.

        A Western font in a Chinese file says nothing of Chinese bytes: they are tried first.
        """
        if data.isascii():
            return data.decode("ascii")
        encodings = [
            *(_CHARSETS[each] for each in map(self.charsets.get, (font, wide_font)) if each in _CHARSETS),
            self.page,
            "gb18030",
            "cp1252",
        ]
        for encoding in encodings:
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                continue
        return data.decode("latin-1")
