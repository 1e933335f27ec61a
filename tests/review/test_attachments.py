"""The note of attachments below the text, and the lists that are attached."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfreview_gui.review import edit
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Kind, Table, document_of
from selfreview_gui.review.recognise import recognise
from selfreview_gui.review.review import Passage, Rank, Review, change, read_field
from selfreview_gui.review.template import Role

PROBLEMS = Passage(
    "p",
    Rank.PART,
    "一、",
    "存在的主要问题",
    role=Role.PROBLEMS,
    children=(
        Passage(
            "s",
            Rank.SECTION,
            "（一）",
            "学习教育方面",
            children=(
                Passage("a", Rank.POINT, "一是", "学习计划没有落到人", "。", "全年缺课6人次。", joined=True),
                Passage("b", Rank.POINT, "二是", text="交流研讨只念稿子。没有人接话。", joined=True),
            ),
        ),
    ),
)
MEASURES = Passage(
    "m",
    Rank.PART,
    "二、",
    "整改措施",
    role=Role.MEASURES,
    children=(
        Passage("x", Rank.POINT, "一是", "每月点名通报", "。", answers=("a",), joined=True),
        Passage("y", Rank.POINT, "二是", "缺课一周内补上", "。", answers=("a",), joined=True),
        Passage("z", Rank.POINT, "三是", "修订学习制度", "。", joined=True),
    ),
)
REVIEW = Review(
    title="某支部对照检查材料", parts=(PROBLEMS, MEASURES), signature="某支部", date="2026年1月7日"
)


def lists(attachments: str) -> tuple[Table, ...]:
    return compose(replace(REVIEW, attachments=attachments)).tables


@pytest.mark.parametrize(
    ("attachments", "lines"),
    [
        ("问题清单", ["附件：问题清单"]),
        ("问题清单\n整改清单", ["附件：1.问题清单", "2.整改清单"]),
        ("整改清单\n谈心谈话记录\n问题清单", ["附件：1.整改清单", "2.谈心谈话记录", "3.问题清单"]),
    ],
)
def test_the_note_stands_between_text_and_signature_numbered_where_there_are_several(
    attachments: str, lines: list[str]
) -> None:
    document = compose(replace(REVIEW, attachments=attachments))
    noted = [each.text for each in document.paragraphs if each.kind is Kind.ATTACHMENT]
    assert noted == lines
    assert document.text.endswith("\n".join([*lines, "某支部", "2026年1月7日"]))


@given(st.lists(st.text("问题清单整改1.附件：a ", min_size=1, max_size=6), max_size=4))
def test_a_note_is_read_back_as_it_was_written_or_stays_text(named: list[str]) -> None:
    text = compose(replace(REVIEW, attachments="\n".join(named))).text
    (found,) = recognise(document_of(text)).reviews
    assert compose(found).text == text


def test_a_note_that_was_read_names_its_attachments() -> None:
    text = compose(replace(REVIEW, attachments="问题清单\n整改清单")).text
    (found,) = recognise(document_of(text)).reviews
    assert found.attachments == "问题清单\n整改清单"
    assert found.closing == ""


def test_the_problem_list_has_a_row_for_every_problem_under_its_dimension() -> None:
    (table,) = lists("问题清单")
    assert (table.mark, table.title, table.wide) == ("附件", "问题清单", False)
    assert [column.heading for column in table.columns] == ["序号", "查摆方面", "存在的主要问题"]
    assert table.rows == (
        ("1", "学习教育方面", "学习计划没有落到人"),
        ("2", "学习教育方面", "交流研讨只念稿子"),
    )


def test_the_rectification_list_sets_measures_beside_the_problems_they_answer() -> None:
    _, table = lists("问题清单\n整改清单")
    assert (table.mark, table.wide) == ("附件2", True)
    assert [row[:3] for row in table.rows] == [
        ("1", "学习计划没有落到人", "1.每月点名通报\n2.缺课一周内补上"),
        ("2", "交流研讨只念稿子", ""),
        ("3", "", "修订学习制度"),
    ]
    assert {row[3:] for row in table.rows} == {("", "", "")}


def test_every_cell_says_which_field_it_was_drawn_from() -> None:
    _, table = lists("问题清单\n整改清单")
    cells = [row[1:3] for row in table.sources]
    assert [[[read_field(REVIEW, each) for each in cell] for cell in row] for row in cells] == [
        [["学习计划没有落到人"], ["每月点名通报", "缺课一周内补上"]],
        [["交流研讨只念稿子。没有人接话。"], []],
        [[], ["修订学习制度"]],
    ]


def test_an_attachment_the_program_does_not_make_is_named_only() -> None:
    assert lists("谈心谈话记录") == ()


def test_lists_behind_a_paper_that_is_read_are_left_out_and_reported() -> None:
    paper = compose(replace(REVIEW, attachments="问题清单")).text
    found = recognise(document_of(f"{paper}\n附件\n问题清单\n序号\t存在的主要问题\n1\t学习不深"))
    assert compose(found.reviews[0]).text == paper
    (remark,) = found.remarks
    assert (remark.kind, remark.text) == ("attachment", "附件\n问题清单\n序号\t存在的主要问题\n1\t学习不深")


def test_every_attachment_is_reported_once() -> None:
    paper = compose(replace(REVIEW, attachments="问题清单\n整改清单")).text
    found = recognise(document_of(f"{paper}\n附件1\n问题清单\n1\t学习不深\n附件2\n整改清单\n1\t补课"))
    assert [remark.text.partition("\n")[0] for remark in found.remarks] == ["附件1", "附件2"]


def test_a_measure_whose_problem_is_gone_keeps_its_row() -> None:
    emptied = change(REVIEW, "a", lambda point: replace(point, heading="", text=""))
    (table,) = compose(replace(emptied, attachments="整改清单")).tables
    assert [row[2] for row in table.rows] == ["", "每月点名通报", "缺课一周内补上", "修订学习制度"]


def test_links_to_what_is_removed_with_its_section_go_too() -> None:
    left = edit.remove(REVIEW, "s")
    assert [each.answers for each in left.parts[1].children] == [(), (), ()]


def test_a_paper_that_is_the_attachment_of_a_notice_is_not_left_out() -> None:
    text = "关于报送材料的通知\n请按要求报送。\n附件：对照检查材料\n2026年1月5日\n附件\n对照检查材料\n一、存在的问题\n学习不深。"
    found = recognise(document_of(text))
    assert "学习不深。" in "".join(compose(review).text for review in found.reviews)
    assert found.remarks == ()
