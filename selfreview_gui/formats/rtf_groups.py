"""The groups of RTF 1.9.1 that are no plain text: tables, notes, boxes, and what says nothing on paper."""

from __future__ import annotations

from copy import copy

from selfreview_gui.formats.rtf_reading import Box, Reading
from selfreview_gui.formats.rtf_state import Sink
from selfreview_gui.formats.rtf_tables import read_fonts, read_styles

# Groups that say nothing on paper. Of those marked by \* all that are not READ say nothing.
_LEFT_OUT = frozenset(
    (
        *("colortbl", "filetbl", "info", "nonshppict", "objdata", "shprslt", "nonesttables", "private"),
        *("revtbl", "listtable", "listoverridetable", "xe", "tc", "rxe", "txe", "bkmkstart", "bkmkend"),
        *("pict", "sp", "pn", "pntxta", "pntxtb", "objclass", "objname", "title", "author", "operator"),
        *("doccomm", "template", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "themedata"),
        *("datastore", "mmathPr", "atnid", "atnauthor", "atndate", "atnref", "atntime", "atnicn"),
        *("atnparent", "atrfstart", "atrfend", "objalias", "objsect", "userprops", "xmlnstbl", "ffdeftext"),
        *("ffname", "ffformat", "ffhelptext", "ffstattext", "ffl", "ffentrymcr", "ffexitmcr", "listpicture"),
        *("rsidtbl", "generator", "fldtype"),
    )
)
_BESIDE = {
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "header"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), "footer"),
    "footnote": "footnote",
    "annotation": "comment",
}
_NUMBERS = ("listtext", "pntext")
_BOXES = ("shptxt", "dptxbxtext")
_READ = frozenset(
    (
        *("shpinst", "shppict", "do", "fldinst", "ud", "nesttableprops", "moMath", "moMathPara"),
        *(*_NUMBERS, *_BOXES, *_BESIDE),
    )
)
_READ_AT_ONCE = ("fonttbl", "stylesheet", *_BOXES)


def begin(reading: Reading, word: str, end: int) -> int | None:
    """Begin a group by its first word, which ends at `end`; return where to go on, None where it is plain."""
    group_end = reading.end_of_group(end) if word in _LEFT_OUT or word in _READ_AT_ONCE else end
    if word == "fonttbl":
        read_fonts(reading.data[end:group_end], reading.letters.fonts)
    elif word == "stylesheet":
        reading.styles = read_styles(reading.data[end:group_end])
    elif word == "pict":
        reading.group.sink.scribe.remark("picture")
    elif word in _BOXES:
        reading.boxes.append(Box(end, group_end, copy(reading.group)))
    elif word in _BESIDE:
        _begin_beside(reading, _BESIDE[word])
        return end
    elif word == "upr":  # twice the same, the second time by numbers
        return reading.end_of_group(reading.data.find("{", end) + 1) + 1
    elif reading.group.is_optional and word not in _READ:
        return reading.end_of_group(end)
    elif word not in _LEFT_OUT:
        return None
    return group_end


def _begin_beside(reading: Reading, kind: str) -> None:
    reading.group.sink, reading.group.kind = Sink(), kind
    reading.group.reset_letters()
    reading.group.reset_paragraph()
