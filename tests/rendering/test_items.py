"""What GB/T 9704-2012 asks of a page, item by item, and where each is held.

| item | in the file | in the rendering |
|---|---|---|
| 22 lines of 28 characters | test_word_layout: every_style, the_grid | test_word_pages, test_papers: every_full_page, 28 |
| margins 37/35/28/26 | test_word_write: the_page_is | test_word_pages: the_text_fills |
| title 22 pt, balanced, by meaning, by hand | test_word_layout: title_of_two, of_three | test_papers: title_stands; here |
| never one or two characters on its last line | tests/review/test_title | here |
| 黑体, 楷体, 仿宋 by level; run-in headings | test_word_layout, test_word_write: run_in | test_papers: typeface |
| third level bold, lead sentences bold or 楷体 | here, test_word_layout: bold_is_said | test_papers: typeface (lead); here |
| inline points stay in their paragraph | here | test_papers: every_character |
| kept with the next line, none at a foot | test_word_layout: kept | test_papers: no_heading |
| widow control off | test_word_layout: widow | test_papers: every_full_page |
| last lines that look odd are told | tests/paper/test_endings, tests/gui/test_preview_panel | – |
| page number | test_word_layout: number_in_the_middle, turned | test_papers: number; test_word_pages: 7_mm |
| signature, date | test_word_write: signature | test_word_pages: signature; here (after the note) |
| note of attachments | test_word_layout: names_stand | here |
| lists on pages of their own, across, heads repeated | test_word_layout: tables | test_papers: tables; here (mark, title) |
| no clipped text | test_word_layout: never_exact | test_papers: no_word_is_lost, within |
| marks Chinese, digits by choice | test_word_layout: digits | test_papers: typeface (latin) |
| zh-CN, no theme | here, test_word_write: theme | – |
| order of ECMA-376, opened again | test_word_order | test_papers: libreoffice_saved |
| properties, no author | test_word_odd_input: neither_who | – |
"""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from selfreview_gui.formats.word_write import word_bytes
from selfreview_gui.jobs.profiles import built_in
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Document, Kind, Paragraph, Span
from selfreview_gui.review.page import STANDARD, Page
from selfreview_gui.review.review import Passage, Rank, Review
from selfreview_gui.review.template import Role
from tests.formats.word_parts import parts
from tests.rendering import office
from tests.rendering.printed import Printed

MM = 72 / 25.4
LEFT, TOP = STANDARD.left * MM, STANDARD.top * MM
CHARACTER = STANDARD.character_width
BOLD_THIRD = next(profile.page for profile in built_in() if profile.id == "bold-third")

# Two, three and four lines long (19 characters of 22 pt on a line).
TITLES = {
    "two": "某县统计局党支部委员会2023年度组织生活会对照检查材料",
    "three": "某某市某某区人民政府办公室机关党支部2024年度组织生活会和开展民主评议党员对照检查材料",
    "four": "中国共产党某某省某某市某某县某某镇人民政府机关委员会2025年度基层党组织组织生活会和"
    "开展民主评议党员领导班子对照检查材料",
}
BY_HAND = ("某县统计局", "党支部委员会2023年度", "对照检查材料")


def line(text: str, kind: Kind = Kind.BODY) -> Paragraph:
    return Paragraph((Span(text),), kind)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[list[office.Line]]]:
    """Print small papers in one run of LibreOffice."""
    office.require()
    papers: dict[str, tuple[Paragraph, ...]] = {
        name: (line(title, Kind.TITLE), line("正文。")) for name, title in TITLES.items()
    }
    papers["hand"] = (*(line(each, Kind.TITLE) for each in BY_HAND), line("正文。"))
    written = {name: word_bytes(Document(paper)) for name, paper in papers.items()}
    folder = tmp_path_factory.mktemp("small")
    return {name: office.pages(pdf) for name, pdf in office.to_pdfs(written, folder).items()}


# Titles


@pytest.mark.parametrize(("name", "count"), [("two", 2), ("three", 3), ("four", 4)])
def test_a_titles_last_line_has_more_than_two_characters(
    name: str, count: int, small: dict[str, list[list[office.Line]]]
) -> None:
    (page,) = small[name]
    *title, text, _number = page
    assert [each.text for each in (text,)] == ["正文。"]
    assert len(title) == count
    assert "".join(each.text for each in title) == TITLES[name]
    assert len(title[-1].text) > 2
    lengths = [each.right - each.left for each in title]
    assert max(lengths) - min(lengths) < 10 * STANDARD.title.size


def test_a_title_is_broken_where_the_user_broke_it(small: dict[str, list[list[office.Line]]]) -> None:
    ((*title, _text, _number),) = small["hand"]
    assert tuple(each.text for each in title) == BY_HAND
    middle = LEFT + STANDARD.text_width / 2
    for each in title:
        assert (each.left + each.right) / 2 == pytest.approx(middle, abs=4)


# Levels and lead sentences


@pytest.mark.parametrize(
    ("page", "leads", "third"),
    [(STANDARD, False, False), (BOLD_THIRD, True, True)],
    ids=["standard", "bold-third"],
)
def test_third_level_and_lead_sentences_are_bold_where_the_profile_says_so(
    page: Page, leads: bool, third: bool
) -> None:
    point = Passage("a", Rank.POINT, "一是", "学得浅", "。", "只读文件。", joined=True)
    alone = Passage("b", Rank.POINT, "1.", "联系少", "", "走访不多。")
    part = Passage("p", Rank.PART, "一、", "存在的问题", children=(point, alone), role=Role.PROBLEMS)
    file = docx.Document(io.BytesIO(word_bytes(compose(Review(title="材料", parts=(part,))), page)))
    said = {run.text: bool(run.font.bold) for each in file.paragraphs for run in each.runs}
    assert {bold for text, bold in said.items() if text in "一是学得浅。"} == {leads}
    assert said["只读文件。"] is False
    assert bool(file.styles["Heading 3"].font.bold) is third


def test_a_lead_sentence_is_printed_in_its_own_typeface(printed: dict[str, Printed]) -> None:
    paper = printed["stress-lead"]
    lead = next(
        "".join(span.text for span in each.spans if span.lead)
        for each in paper.document.paragraphs
        if each.spans[0].lead and each.text.startswith("一是")
    )
    letters = [letter for page in office.letters(paper.pdf) for letter in page]
    text = "".join(letter.text for letter in letters)
    at = text.index(lead)
    fonts = [letter.font for letter in letters[at : at + len(lead) + 1]]
    kai, body = (office.stand_in(name) for name in ("楷体_GB2312", STANDARD.body.font))
    assert fonts == [kai] * len(lead) + [body]


def test_inline_points_stay_in_their_paragraph() -> None:
    points = tuple(
        Passage(str(at), Rank.POINT, number, heading, "。", "说明。", joined=True, inline=True)
        for at, (number, heading) in enumerate((("一是", "学得浅"), ("二是", "走访少")))
    )
    part = Passage("p", Rank.PART, "一、", "存在的问题", text="主要有：", children=points, role=Role.PROBLEMS)
    file = docx.Document(io.BytesIO(word_bytes(compose(Review(parts=(part,))))))
    assert [each.text for each in file.paragraphs if each.text] == [
        "一、存在的问题",
        "主要有：一是学得浅。说明。二是走访少。说明。",
    ]


# The note of attachments and what follows it


@pytest.mark.parametrize("name", ["stress-standard", "lists-5"])
def test_the_note_stands_two_characters_in_and_its_names_under_each_other(
    name: str, printed: dict[str, Printed]
) -> None:
    page = next(lines for lines in printed[name].lines if any("附件：" in each.text for each in lines))
    at = next(at for at, each in enumerate(page) if each.text.startswith("附件：1."))
    before, first, second, signature, date = page[at - 1 : at + 4]
    pitch = STANDARD.body.pitch
    assert (first.text, second.text) == ("附件：1.问题清单", "2.整改清单")
    assert first.left == pytest.approx(LEFT + 2 * CHARACTER, abs=1)
    assert second.left == pytest.approx(LEFT + 5 * CHARACTER, abs=1)
    assert second.right == pytest.approx(first.right, abs=1)
    assert first.middle - before.middle == pytest.approx(2 * pitch, abs=1)
    assert second.middle - first.middle == pytest.approx(pitch, abs=1)
    assert signature.middle - second.middle == pytest.approx(2 * pitch, abs=1)
    assert date.middle - signature.middle == pytest.approx(pitch, abs=1)
    assert date.left - signature.left == pytest.approx(2 * CHARACTER, abs=1)


@pytest.mark.parametrize("name", ["stress-standard", "lists-1"])
def test_a_list_has_its_mark_at_the_top_left_and_its_title_on_the_third_line(
    name: str, printed: dict[str, Printed]
) -> None:
    paper = printed[name]
    for table, (top, left, width) in zip(
        paper.document.tables,
        ((TOP, LEFT, STANDARD.text_width), (LEFT, STANDARD.bottom * MM, STANDARD.text_height)),
        strict=True,
    ):
        lines = next(page for page in paper.lines if page[0].text == table.mark)
        mark, title = lines[:2]
        assert title.text == table.title
        assert mark.left == pytest.approx(left, abs=1)
        pitch = STANDARD.body.pitch
        assert int((mark.middle - top) // pitch) == 0
        assert int((title.middle - top) // pitch) == 2
        assert (title.left + title.right) / 2 == pytest.approx(left + width / 2, abs=2)
        assert lines[2].top > top + 4 * pitch - 2  # a line stays free


def test_mark_and_title_of_a_list_have_their_typefaces(printed: dict[str, Printed]) -> None:
    paper = printed["lists-1"]
    page = next(
        letters
        for letters in office.letters(paper.pdf)
        if "".join(each.text for each in letters[:3]) == "附件1"
    )
    fonts = [letter.font for letter in page[:7]]
    black, title = office.stand_in("黑体"), office.stand_in("方正小标宋简体")
    assert fonts == [black] * 3 + [title] * 4


# Language


def test_the_file_says_that_it_is_chinese_everywhere() -> None:
    found = parts(word_bytes(Document((line("甲"),))))
    languages = {
        (each.get(qn("w:val")), each.get(qn("w:eastAsia")))
        for root in found.values()
        for each in root.iter(qn("w:lang"))
    }
    assert {eastern for _, eastern in languages} == {"zh-CN"}
    (defaults,) = found["word/styles.xml"].iter(qn("w:rPrDefault"))
    assert next(defaults.iter(qn("w:lang"))).get(qn("w:eastAsia")) == "zh-CN"
    assert not any("theme" in name for name in found)
    assert b"Theme" not in b"".join(etree.tostring(root) for root in found.values())
