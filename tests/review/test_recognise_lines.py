"""Broken lines are joined and debris is taken out, and both are told."""

from __future__ import annotations

import pytest

from selfreview_gui.review.clean import clean
from selfreview_gui.review.document import Document, document_of
from selfreview_gui.review.numbering import Style, read_number
from selfreview_gui.review.recognise import recognise
from selfreview_gui.review.script import simplified
from selfreview_gui.review.template import Role
from selfreview_gui.review.wording import bare_role, role_of


def lines(text: str) -> list[str]:
    return [paragraph.text for paragraph in clean(document_of(text)).paragraphs]


def kinds(document: Document) -> list[str]:
    return [remark.kind for remark in document.remarks]


def broken(text: str, width: int) -> str:
    """Break every line at a width, as a PDF does."""
    return "\n".join(line[at : at + width] for line in text.split("\n") for at in range(0, len(line), width))


PARAGRAPHS = (
    "今年以来，支部组织党员到三个库区走访，听取移民代表的意见和建议，梳理出需要当年办结的实事八件，逐件落实到人。",
    "去年汛期，两名党员在坝上连续值守了十一天，期间没有一次认真的谈心谈话，事后也没有人想起来补上这一课。",
    "库区道路塌方以后，支部书记第二天就赶到现场，但是党员突击队直到第四天才集合起来，群众对此议论不少。",
    "究其原因，是平时只把名单贴在墙上，没有演练过一次，真正要用的时候，连联系电话都有三个是打不通的空号。",
)


@pytest.mark.parametrize("width", [18, 20, 28, 35, 40])
def test_lines_broken_at_one_width_are_joined(width: int) -> None:
    text = "\n".join(PARAGRAPHS)
    assert lines(broken(text, width)) == list(PARAGRAPHS)


def test_the_joining_is_told_once() -> None:
    document = clean(document_of(broken("\n".join(PARAGRAPHS), 20)))
    assert kinds(document) == ["joined"]
    assert "8处" in document.remarks[0].message


def test_parallel_headings_of_one_length_are_not_taken_for_broken_lines() -> None:
    heads = [
        "（一）加强理论学习，提升政治素质",
        "（二）改进工作作风，提升服务水平",
        "（三）严守纪律规矩，提升自律能力",
    ]
    text = "\n".join(f"{head}\n{PARAGRAPHS[0]}{PARAGRAPHS[1]}" for head in heads)
    assert lines(text) == text.split("\n")


def test_short_lines_without_marks_stay_lines() -> None:
    text = "时间：三月二日\n地点：二楼会议室\n学得浅\n走得少\n一问三不知"
    assert lines(text) == text.split("\n")


def test_a_list_of_contents_is_not_joined() -> None:
    names = [
        "东滩林场党支部对照检查材料…………1",
        "西滩林场党支部对照检查材料…………4",
        "南滩林场党支部对照检查材料…………7",
    ]
    assert lines("\n".join(["目录", *names])) == ["目录", *names]


def test_a_heading_as_wide_as_the_page_is_not_joined_with_its_text() -> None:
    heading = "（一）在学习贯彻党的创新理论方面"
    text = "\n".join((heading, broken(PARAGRAPHS[0], 17), broken(PARAGRAPHS[1], 17)))
    assert lines(text)[0] == heading


@pytest.mark.parametrize(
    "line",
    [
        "责任人：____，完成时限：____",
        "王**同志提出的意见和李**同志的不同",
        "来源于群众的意见占六成。",
        "第一篇文章读了三遍。",
        "更加注重实效。",
        "3",
    ],
)
def test_what_only_looks_like_debris_stays(line: str) -> None:
    text = f"一、存在的问题\n{line}\n二、整改措施"
    assert line in lines(text)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("责任编辑：admin", "debris"),
        ("上一篇：工作总结", "debris"),
        ("https://www.example.com/1.html", "debris"),
        ("发布时间：2024-01-15  浏览次数：12", "debris"),
        ("【字体：大 中 小】", "debris"),
        ("点击下载全文", "debris"),
        ("范文三", "debris"),
        ("- 12 -", "page"),
        ("第 3 页 共 9 页", "page"),
        ("3 / 9", "page"),
    ],
)
def test_a_line_of_debris_is_left_out_and_told(line: str, kind: str) -> None:
    document = clean(document_of(f"一、存在的问题\n{line}\n浅。"))
    assert document.text == "一、存在的问题\n浅。"
    assert [(remark.kind, remark.text) for remark in document.remarks] == [(kind, line)]


def test_numbers_that_count_the_pages_are_left_out() -> None:
    page = "支部组织党员到三个库区走访，听取意见。" * 10
    document = clean(document_of(f"{page}\n1\n{page}\n2\n{page}\n3"))
    assert kinds(document) == ["page", "page", "page"]


def test_a_header_on_every_page_is_left_out_but_the_title_stays() -> None:
    title = "某站党支部对照检查材料"
    text = (
        f"{title}\n一、存在的问题\n浅。\n- 1 -\n{title}\n二、原因\n懒。\n- 2 -\n{title}\n三、整改措施\n改。"
    )
    found = recognise(document_of(text))
    assert [review.title for review in found.reviews] == [title]
    assert [remark.kind for remark in found.remarks].count("header") == 2


@pytest.mark.parametrize(
    ("line", "style", "value", "text"),
    [
        ("1.1 政治方面", Style.DECIMAL, 1, "1.1 "),
        ("2.3.4作风方面", Style.DECIMAL_DEEP, 4, "2.3.4"),
        ("2）学得浅", Style.HALF_BRACKET, 2, "2）"),
        ("B、学得浅", Style.LETTER, 2, "B、"),
        ("二要走下去", Style.IS, 2, "二要"),
        ("其二，走得少", Style.ORDINAL, 2, "其二，"),
        ("最後，走得少", Style.ORDER, 4, "最後，"),
        ("２．学得浅", Style.ARABIC, 2, "２．"),
        ("第3章 原因", Style.CHAPTER, 3, "第3章 "),
    ],
)
def test_every_way_of_numbering_is_read(line: str, style: Style, value: int, text: str) -> None:
    number = read_number(line)
    assert number is not None
    assert (number.style, number.value, number.text) == (style, value, text)


@pytest.mark.parametrize(
    "line",
    [
        "（二）项规定的职责",
        "（一）、（二）两条",
        "（四）至（六）款",
        "3.5万元",
        "2.5个百分点",
        "1.8%",
        "三要素",
        "9.2平方米",
    ],
)
def test_a_citation_and_an_amount_are_no_numbers(line: str) -> None:
    assert read_number(line) is None


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("存在的主要問題", Role.PROBLEMS),
        ("原因剖析", Role.CAUSES),
        ("整改措施", Role.MEASURES),
        ("上年度組織生活會查擺問題整改情況", Role.RECTIFICATION),
        ("典型案例剖析", Role.OTHER),
        ("黨支部現狀", Role.STATUS),
        ("2023年度民主生活会整改措施落实情况", Role.RECTIFICATION),
        ("今后努力方向", Role.MEASURES),
        ("问题产生的思想根源", Role.CAUSES),
        ("个人有关事项报告", Role.OTHER),
    ],
)
def test_a_role_is_told_in_either_script(heading: str, role: Role) -> None:
    assert role_of(heading) is role


@pytest.mark.parametrize("heading", ["整改措施落实不力", "问题意识不强", "学习目的不明确", "原因是懒"])
def test_a_heading_that_says_more_than_its_role_is_not_bare(heading: str) -> None:
    assert bare_role(heading) is Role.OTHER


def test_simplifying_keeps_the_length() -> None:
    text = "對照檢查材料，原因剖析。abc"
    assert simplified(text) == "对照检查材料，原因剖析。abc"
