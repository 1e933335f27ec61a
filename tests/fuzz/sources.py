"""The files that are damaged: of every kind that is read, made by LibreOffice, by this program and by hand."""

from __future__ import annotations

import base64
from collections.abc import Iterator

from selfreview_gui.formats.read import read_file
from selfreview_gui.formats.word_write import word_bytes
from selfreview_gui.jobs.example import example_review
from selfreview_gui.review.compose import compose
from tests.formats.made_files import DATA
from tests.formats.word_files import p, r, word_file
from tests.papers import OWN_PAPERS

_ENCODINGS = ("utf-8-sig", "utf-16", "gb18030", "utf-16-le")
_NOTICES = OWN_PAPERS.parent / "notices"


def sources() -> tuple[tuple[str, bytes], ...]:
    """Return files by the ending of their kind."""
    return (*_made(), *_texts(), *_word_files(), ("mht", _page_in_one_file()))


def _made() -> Iterator[tuple[str, bytes]]:
    for path in sorted(each for each in DATA.iterdir() if each.suffix != ".fodt"):
        yield path.suffix[1:], path.read_bytes()


def _texts() -> Iterator[tuple[str, bytes]]:
    papers = (*sorted(OWN_PAPERS.rglob("*.txt"))[::9], *sorted(_NOTICES.glob("2*.txt"))[::16])
    for at, path in enumerate(papers):
        text = path.read_text("utf-8-sig")
        yield "txt", text.encode(_ENCODINGS[at % len(_ENCODINGS)])
    for path in sorted(OWN_PAPERS.rglob("*.md")):
        yield "md", path.read_bytes()


def _word_files() -> Iterator[tuple[str, bytes]]:
    yield "docx", word_bytes(compose(example_review()))
    yield "docx", _every_feature()
    for name in ("wrapped-indented", "tables-and-notes", "mixture"):
        yield "docx", word_bytes(read_file(OWN_PAPERS / "forms" / f"{name}.txt"))


def _every_feature() -> bytes:
    """Make a Word file of what LibreOffice does not write: controls, drawn letters, notes, changes, fields."""
    numbered = '<w:pStyle w:val="h"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    notes = '<w:r><w:footnoteReference w:id="1"/><w:commentReference w:id="1"/></w:r>'
    changes = f"<w:del>{r('很').replace('w:t', 'w:delText')}</w:del><w:ins>{r('不够')}</w:ins>"
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    box = f"<w:txbxContent>{p('框里')}</w:txbxContent><v:textpath string='艺术字'/>"
    drawing = f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    row = f"<w:tr><w:tc>{p('甲')}</w:tc>{control.format('<w:tc>' + p('乙') + '</w:tc>')}</w:tr>"
    body = (
        p("存在的问题", numbered)
        + control.format(p("一是学习不深。") + control.format(p(r("二是") + notes + changes)))
        + p(field.format("begin") + "<w:r><w:instrText>DATE</w:instrText></w:r>" + field.format("separate"))
        + p(r("2024年1月7日") + field.format("end") + '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>')
        + f"<w:tbl>{row}<w:tr><w:tc>{p('丙')}<w:tbl>{row}</w:tbl></w:tc><w:tc>{p('丁')}</w:tc></w:tr></w:tbl>"
        + p(drawing + r("藏", '<w:rStyle w:val="c"/>'), "<w:rPr><w:del/></w:rPr>")
        + p("三、整改措施", '<w:outlineLvl w:val="0"/>')
    )
    return word_file(
        body,
        styles='<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="character" w:styleId="c"><w:rPr><w:vanish/></w:rPr></w:style>',
        numbering='<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/>'
        '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        footnotes=f'<w:footnote w:id="1">{p("见台账")}</w:footnote>',
        comments=f'<w:comment w:id="1">{p("请写具体")}</w:comment>',
        header=p("内部材料"),
    )


def _page_in_one_file() -> bytes:
    page = base64.encodebytes((DATA / "constructs.html").read_bytes())
    head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="甲"\n\n--甲\n'.replace("甲", "x")
    part = "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    return (head + part).encode() + page + b"\n--x--\n"
