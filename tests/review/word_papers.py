"""One paper dressed in the ways in which Word and WPS tell a heading: by style, by level, by number, by font."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any, NamedTuple

from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt


class Row(NamedTuple):
    """One paragraph: its level (0 for text, 1 for the title), its number and its words."""

    level: int
    number: str
    words: str


BRANCH = (
    Row(1, "", "渡口海事所党支部2023年度组织生活会对照检查材料"),
    Row(0, "", "会前，支部走访船东和渔村，听取意见25条，逐条作了研究。现将对照检查情况报告如下："),
    Row(2, "一、", "存在的主要问题"),
    Row(3, "（一）", "组织开展主题教育方面"),
    Row(0, "", "读书班按计划办了，但船员党员出海多，参加的人不齐。"),
    Row(4, "1.", "学习组织不够灵活"),
    Row(0, "", "没有把课堂搬到船上，三名船员党员整期缺课。"),
    Row(4, "2.", "检视问题不够聚焦"),
    Row(0, "", "八个问题里有五个是业务问题。"),
    Row(3, "（二）", "联系服务群众方面"),
    Row(0, "", "渡口候船棚漏雨，从报告到修好用了七个月，群众一是等，二是盼，支部没有及时说明。"),
    Row(2, "二、", "原因剖析"),
    Row(3, "（一）", "学用结合不紧"),
    Row(0, "", "以为所里人少事杂，能完成值守就不错了。"),
    Row(3, "（二）", "宗旨意识不牢"),
    Row(0, "", "坐在监控室里看渡口，很少坐一次渡船。"),
    Row(2, "三、", "整改措施"),
    Row(0, "", "3月底前建成船上学习点；6月底前由支部书记带队，逐个渡口检修候船设施。"),
)

MEMBER = (
    Row(1, "", "2024年度组织生活会个人对照检查材料"),
    Row(0, "", "按照支部安排，我对照六个方面作了检查，现报告如下："),
    Row(2, "一、", "政治信仰方面"),
    Row(3, "（一）", "学习原著少"),
    Row(0, "", "读解读多、读原文少，全年通读的只有两篇。"),
    Row(3, "（二）", "联系实际少"),
    Row(0, "", "学完以后没有对照自己的岗位列出一条改进办法。"),
    Row(2, "二、", "纪律作风方面"),
    Row(0, "", "下乡抽样有时不按规定双人签字，图省事。"),
    Row(2, "三、", "原因分析"),
    Row(0, "", "归根到底是自我要求降低了。"),
    Row(2, "四、", "努力方向"),
    Row(3, "（一）", "每月读一篇原著"),
    Row(0, "", "读完写三百字体会，交支部宣传委员。"),
    Row(3, "（二）", "抽样一律双人签字"),
    Row(0, "", "今年4月起执行，请同组同志监督。"),
)

Dress = Callable[[Any, Row], None]
FONTS = {1: ("方正小标宋简体", 22), 2: ("黑体", 16), 3: ("楷体", 16), 4: ("仿宋", 16), 0: ("仿宋", 16)}
FORMATS = ("chineseCountingThousand", "chineseCounting", "decimal")
TEXTS = ("%1、", "（%2）", "%3.")


def word_paper(rows: Iterable[Row], dress: Dress) -> bytes:
    """Build the paper as a Word file, each row dressed by `dress`."""
    document = Document()
    for row in rows:
        dress(document, row)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def by_style(document: Any, row: Row) -> None:  # noqa: ANN401 - python-docx has no public type
    """Set headings in Word's own styles, without a number."""
    style = ("Normal", "Title", "Heading 1", "Heading 2", "Heading 3")[row.level]
    document.add_paragraph(row.words, style=style)


def by_level(document: Any, row: Row) -> None:  # noqa: ANN401
    """Give headings an outline level of their own, in plain text without a number."""
    paragraph = document.add_paragraph(row.words)
    if row.level:
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(row.level - 1))
        paragraph._p.get_or_add_pPr().append(level)


def by_number(document: Any, row: Row) -> None:  # noqa: ANN401
    """Let Word count the headings: the numbers stand in no text."""
    if not document.part.numbering_part.element.xpath("w:num[@w:numId='77']"):
        _count(document.part.numbering_part.element)
    paragraph = document.add_paragraph(row.words)
    if row.number:
        number = parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{row.level - 2}"/><w:numId w:val="77"/></w:numPr>'
        )
        paragraph._p.get_or_add_pPr().append(number)


def by_font(document: Any, row: Row) -> None:  # noqa: ANN401
    """Set headings apart by their font alone."""
    name, size = FONTS[row.level]
    run = document.add_paragraph().add_run(row.words)
    run.font.name, run.font.size, run.font.bold = name, Pt(size), row.level == 4
    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), name)


def by_bold(document: Any, row: Row) -> None:  # noqa: ANN401
    """Set headings in bold over numbers in the text, parts larger."""
    run = document.add_paragraph().add_run(row.number + row.words)
    run.font.bold = bool(row.level)
    run.font.size = Pt(18 if row.level == 2 else 16)


def _count(numbering: Any) -> None:  # noqa: ANN401
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (format, text) in enumerate(zip(FORMATS, TEXTS, strict=True))
    )
    abstract = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'
    numbering.insert(0, parse_xml(abstract))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
