"""Headings without a number are known by the level a file gives them, or by their wording alone."""

from __future__ import annotations

from selfreview_gui.review.document import Document, Kind, Paragraph, Span, document_of
from selfreview_gui.review.recognise import recognise
from selfreview_gui.review.review import Passage, Rank, Review
from selfreview_gui.review.template import Role


def told(*lines: tuple[str, int] | str) -> Review:
    """Read a paper whose file tells the outline level of some paragraphs."""
    pairs = [(line, 0) if isinstance(line, str) else line for line in lines]
    paragraphs = tuple(
        Paragraph((Span(text),), Kind.HEADING if level else Kind.BODY, level) for text, level in pairs
    )
    (review,) = recognise(Document(paragraphs)).reviews
    return review


def tree(review: Review) -> list[str]:
    """Draw the passages of a review: their depth as indent, then number and heading."""
    return [line for part in review.parts for line in _drawn(part, 0)]


def _drawn(passage: Passage, depth: int) -> list[str]:
    below = [line for child in passage.children for line in _drawn(child, depth + 1)]
    return ["　" * depth + passage.number + passage.heading, *below]


def test_outline_levels_alone_make_parts_and_sections() -> None:
    review = told(
        ("某站党支部对照检查材料", 1),
        "现报告如下：",
        ("存在的问题", 2),
        ("联系群众方面", 3),
        "一是走访少。只去两户。",
        "二是回访慢。",
        ("原因剖析", 2),
        "想得浅。",
    )
    assert review.title == "某站党支部对照检查材料"
    assert tree(review) == ["存在的问题", "　联系群众方面", "　　一是走访少", "　　二是回访慢", "原因剖析"]
    assert [part.role for part in review.parts] == [Role.PROBLEMS, Role.CAUSES]


def test_a_title_without_a_titles_words_is_known_by_its_level() -> None:
    review = told(("把问题摆到桌面上", 1), "现报告如下：", ("存在的问题", 2), "浅。", ("整改措施", 2), "改。")
    assert review.title == "把问题摆到桌面上"
    assert tree(review) == ["存在的问题", "整改措施"]


def test_levels_without_numbers_stand_below_numbered_parts_of_a_higher_level() -> None:
    review = told(
        ("一、存在的问题", 1), ("政治方面", 2), "浅。", ("作风方面", 2), "虚。", ("二、整改措施", 1), "改。"
    )
    assert tree(review) == ["一、存在的问题", "　政治方面", "　作风方面", "二、整改措施"]
    assert [child.rank for child in review.parts[0].children] == [Rank.SECTION, Rank.SECTION]


def test_a_heading_that_lost_its_number_stands_among_its_like() -> None:
    review = told(("一、存在的问题", 1), "浅。", ("原因剖析", 1), "懒。", ("三、整改措施", 1), "改。")
    assert tree(review) == ["一、存在的问题", "原因剖析", "三、整改措施"]


def test_long_text_in_the_style_of_a_heading_stays_text() -> None:
    text = "会前，支部委员会组织全体党员集中学习规定篇目三次，逐一开展谈心谈话，征求到意见建议二十七条，并逐条作了研究，形成了问题清单，现将有关情况报告如下："
    review = told(("某站对照检查材料", 1), (text, 2), ("存在的问题", 2), "浅。")
    assert review.opening == text
    assert tree(review) == ["存在的问题"]


def test_a_title_the_file_calls_so_may_have_two_lines() -> None:
    lines = (("清河水文站党支部", Kind.TITLE), ("工作自查", Kind.TITLE), ("一、存在的问题", Kind.BODY))
    (review,) = recognise(Document(tuple(Paragraph((Span(text),), kind) for text, kind in lines))).reviews
    assert review.title == "清河水文站党支部\n工作自查"


def read(text: str) -> Review:
    (review,) = recognise(document_of(text)).reviews
    return review


def test_headings_that_say_only_a_role_repeat_within_each_numbered_part() -> None:
    review = read(
        "一、政治信仰方面\n存在问题：\n学得少。\n产生原因：\n懒。\n二、纪律作风方面\n存在问题：\n走得少。\n产生原因：\n怕。\n三、整改措施\n改。"
    )
    assert tree(review) == [
        "一、政治信仰方面",
        "　存在问题",
        "　产生原因",
        "二、纪律作风方面",
        "　存在问题",
        "　产生原因",
        "三、整改措施",
    ]
    assert [child.role for child in review.parts[0].children] == [None, Role.CAUSES]


def test_one_line_that_says_a_role_is_no_heading_by_itself() -> None:
    review = read("今年的情况是这样的。\n存在问题\n不多。")
    assert review.parts == ()


def test_points_in_points_have_their_own_rank_inside_a_paragraph_too() -> None:
    review = read("一、整改措施\n1、学习。（1）每月学。（2）每季考。\n2、走访。")
    (first, _) = review.parts[0].children
    assert [child.rank for child in first.children] == [Rank.SUBPOINT, Rank.SUBPOINT]


def test_sections_inside_a_paragraph_are_sections() -> None:
    review = read("一、努力方向。（一）强化学习。每月精读一篇。（二）改进作风。每季住村。")
    assert [(child.rank, child.inline) for child in review.parts[0].children] == [(Rank.SECTION, True)] * 2


def test_what_was_done_stays_text_where_only_text_tells_the_shortfalls() -> None:
    review = read(
        "一、存在的问题\n（一）学习方面\n主要做法是：一是早谋划。二是勤督促。但也存在学得浅的问题。"
    )
    assert review.parts[0].children[0].children == ()


def test_a_row_of_points_on_lines_then_a_turn_then_points_of_another_kind() -> None:
    review = read(
        "一、存在的问题\n（一）学习方面\n一是早谋划。\n二是勤督促。\n但还有不少差距：\n1.学得浅。\n2.用得少。"
    )
    section = review.parts[0].children[0]
    assert [point.number for point in section.children] == ["1.", "2."]
    assert section.text == "一是早谋划。\n二是勤督促。\n但还有不少差距："
