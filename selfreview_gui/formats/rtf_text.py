"""The letters of an RTF text, which come as bytes and by their numbers, put together into characters."""

from __future__ import annotations

from selfreview_gui.formats.halves import joined
from selfreview_gui.formats.limits import refuse_endless
from selfreview_gui.formats.rtf_letters import Fonts
from selfreview_gui.formats.rtf_state import Group
from selfreview_gui.formats.symbols import symbol_of

_OF_SYMBOLS = 0xF000  # where the signs of such a font stand


class Letters:
    """What was gathered of a text: a character may begin in one token and end in the next."""

    def __init__(self) -> None:
        self.fonts = Fonts()
        self.length = 0  # of all that was said
        self.skip = 0  # characters to come that stand for one that was given by its number
        self._bytes = bytearray()
        self._half = ""  # of a character beyond the first 65,536

    def take(self, data: bytes) -> None:
        """Take bytes of text."""
        left_out = min(self.skip, len(data))
        self.skip -= left_out
        self._bytes += data[left_out:]
        refuse_endless(len(self._bytes) // 2, 0)

    def flush(self, group: Group) -> None:
        """Say what was gathered, as it is set in the group at this place."""
        if not self._bytes:
            return
        data = bytes(self._bytes)
        self._bytes.clear()
        if self.fonts.is_symbol(group.font):
            for value in data:
                self._symbol(_OF_SYMBOLS + value, group)
        else:
            self.say(self.fonts.decoded(data, group.font, group.wide_font), group)

    def unit(self, value: int, group: Group) -> None:
        """Take a character that is given by its number."""
        self.flush(group)
        self.skip, code = group.fallback, value & 0xFFFF
        if self.fonts.is_symbol(group.font) and _OF_SYMBOLS <= code <= _OF_SYMBOLS + 0xFF:
            self._symbol(code, group)
        elif 0xD800 <= code < 0xDC00:
            self._half = chr(code)
        elif 0xDC00 <= code < 0xE000 and not self._half:
            self.say("\ufffd", group)
        else:
            self.say(chr(code), group)

    def say(self, text: str, group: Group) -> None:
        """Take text down in the group at this place."""
        if self._half:
            text = joined(self._half + text)
            self._half = ""
        self.length += len(text)
        group.say(text)

    def _symbol(self, code: int, group: Group) -> None:
        name = self.fonts.names.get(group.font, "")
        known = " " if code == _OF_SYMBOLS + ord(" ") else symbol_of(name, code)
        if known is None and group.number is None:
            group.sink.scribe.remark("symbol", f"{name} {code:04X}".strip())
        self.say(known or "□", group)
