"""What LibreOffice has converted reads as the text it was made of, whatever the kind and the name of the file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from selfreview_gui.formats.read import read_file
from selfreview_gui.review.document import Document, Kind
from tests.formats.made_files import KINDS, PAPERS, made, outlines_of, outlines_of_text

TEXT = [
    "渡口航标站党支部2023年度组织生活会对照检查材料",
    "按照通知要求，支部走访了沿江9个自然村。现将对照检查情况报告如下：",
    "一、存在的主要问题",
    "（一）在联系群众方面",
    "一是下船少。全年登船走访不够经常，只到过“江心洲”、礁石湾两处，渔民𠮷师傅提的三条意见没有一条按期答复。",
    "二是答复慢。见下表：",
    "事项\t应答日期\t实答日期",
    "浮标灯光\t3月1日\t6月9日",
    "（二）在自身建设方面",
    "一是学习占用班前会。学习记录里有5次没有讨论。",
    "附注：数据截至年底。",
    "航道班只有签到，没有发言记录。",
    "二、原因剖析",
    "把航标当成了全部工作，",
    "把人放在了后面。",
    "三、整改措施",
    "每月安排一名支委随船走访，意见十日内答复，年底请渔民评议打分。",
]
REMARKS = {
    ("footnote", "含两个岛上的村。"),
    ("numbering", "一、 （一） （二） 二、 三、"),
    ("comment", "请补数字"),
    ("deleted", "十分"),
    ("inserted", "经常"),
    ("hidden", "此处核实"),
    ("table", "事项\t应答日期\t实答日期\n浮标灯光\t3月1日\t6月9日"),
    ("textbox", "附注：数据截至年底。"),
    ("bullet", ""),
    ("header", "内部材料"),
}


def lines(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def remarks(document: Document) -> set[tuple[str, str]]:
    return {(remark.kind, remark.text) for remark in document.remarks}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("paper", PAPERS)
def test_a_paper_has_the_same_outline_in_every_kind_of_file(paper: str, kind: str) -> None:
    assert outlines_of(read_file(made(f"{paper}.{kind}"))) == outlines_of_text(paper)


@pytest.mark.parametrize("kind", ["docx", "doc", "odt", "rtf"])
def test_every_construct_is_read_or_remarked_alike(kind: str) -> None:
    document = read_file(made(f"constructs.{kind}"))
    assert lines(document) == TEXT
    assert remarks(document) == REMARKS
    assert document.paragraphs[0].kind is Kind.TITLE
    levels = {each.text: each.level for each in document.paragraphs if each.kind is Kind.HEADING}
    assert levels == {
        "一、存在的主要问题": 1, "（一）在联系群众方面": 2, "（二）在自身建设方面": 2,
        "二、原因剖析": 1, "三、整改措施": 1,
    }  # fmt: skip


@pytest.mark.parametrize("kind", ["docx", "doc", "odt", "rtf"])
def test_a_remark_says_where_it_belongs(kind: str) -> None:
    document = read_file(made(f"constructs.{kind}"))
    inserted = next(remark for remark in document.remarks if remark.kind == "inserted")
    holder = next(each for each in document.paragraphs if "经常" in each.text)
    assert holder.position(holder.text.index("经常")) == inserted.start
    assert inserted.end - inserted.start == len("经常")


def test_a_web_page_keeps_all_that_libreoffice_has_put_into_it() -> None:
    """LibreOffice writes neither text boxes nor tracked changes nor comments, and numbers lists its own way."""
    document = read_file(made("constructs.html"))
    expected = [each for each in TEXT if each != "附注：数据截至年底。"]
    numbers = {
        "一、存": "1.存",
        "（一）在联": "1.在联",
        "（二）在自": "2.在自",
        "二、原": "2.原",
        "三、整": "3.整",
    }
    for ours, theirs in numbers.items():
        expected = [each.replace(ours, theirs) for each in expected]
    expected = [each.replace("不够经常", "十分不够经常") for each in expected]
    assert lines(document) == expected
    assert {("hidden", "此处核实"), ("footnote", "含两个岛上的村。"), ("header", "内部材料")} < remarks(
        document
    )


def test_a_pdf_is_read_paragraph_by_paragraph_with_its_margins_remarked() -> None:
    document = read_file(made("constructs.pdf"))
    read = "".join(lines(document)).replace("\t", "")
    for line in TEXT[2:]:
        assert line.replace("\t", "").replace("不够经常", "十分不够经常") in read
    assert TEXT[4].replace("不够经常", "十分不够经常") in lines(document)
    assert {("header", "内部材料"), ("page", "— 1 — — 2 —")} <= remarks(document)


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("two-papers.doc", "材料.wps"),
        ("two-papers.rtf", "材料.doc"),
        ("two-papers.html", "材料.doc"),
        ("two-papers.odt", "材料.docx"),
        ("two-papers.pdf", "材料.txt"),
        ("constructs.docx", "材料.wps"),
    ],
)
def test_the_name_says_nothing(file: str, name: str, tmp_path: Path) -> None:
    shutil.copyfile(made(file), tmp_path / name)
    assert read_file(tmp_path / name) == read_file(made(file))
