"""The words of RTF 1.9.1 that stand for text, and those that begin a group which is no plain text."""

from __future__ import annotations

SAID = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": "\u2003", "enspace": "\u2002",
    "qmspace": "\u2005", "~": "\xa0", "_": "-",
}  # fmt: skip
ENDS = ("par", "sect", "\n", "\r")

# Groups that say nothing on paper. Of those marked by \* all that are not READ say nothing.
LEFT_OUT = frozenset(
    (
        *(
            "colortbl",
            "filetbl",
            "info",
            "nonshppict",
            "objdata",
            "shprslt",
            "nonesttables",
            "private",
            "revtbl",
        ),
        *(
            "listtable",
            "listoverridetable",
            "xe",
            "tc",
            "rxe",
            "txe",
            "bkmkstart",
            "bkmkend",
            "pict",
            "sp",
            "pn",
        ),
        *("pntxta", "pntxtb", "objclass", "objname", "title", "author", "operator", "doccomm", "template"),
        *("ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "themedata", "datastore", "mmathPr"),
        *(
            "atnid",
            "atnauthor",
            "atndate",
            "atnref",
            "atntime",
            "atnicn",
            "atnparent",
            "atrfstart",
            "atrfend",
        ),
        *("objalias", "objsect", "userprops", "xmlnstbl", "ffdeftext", "ffname", "ffformat", "ffhelptext"),
        *("ffstattext", "ffl", "ffentrymcr", "ffexitmcr", "listpicture", "rsidtbl", "generator", "fldtype"),
    )
)
BESIDE = {
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "header"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), "footer"),
    "footnote": "footnote",
    "annotation": "comment",
}
NUMBERS = ("listtext", "pntext")
BOXES = ("shptxt", "dptxbxtext")
READ = frozenset(
    (
        "shpinst",
        "shppict",
        "do",
        "fldinst",
        "ud",
        "nesttableprops",
        "moMath",
        "moMathPara",
        *NUMBERS,
        *BOXES,
        *BESIDE,
    )
)
