"""Notices of meetings are read as a clerk reads them: the values beside them were written by hand first."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfreview_gui.errors import UserError
from selfreview_gui.jobs.notices import read_notice_file
from selfreview_gui.review.document import document_of
from selfreview_gui.review.notice.reading import read_notice
from selfreview_gui.review.notice.values import Length, Notice, notice_values
from selfreview_gui.review.template import Role

NOTICES = Path(__file__).parent.parent / "data" / "notices"
EXPECTED: dict[str, dict[str, Any]] = json.loads((NOTICES / "expected.json").read_text("utf-8"))
CALLING = [name for name, expected in EXPECTED.items() if expected["calls_meeting"]]
FULL_WIDTH = str.maketrans("，；：（）", ",;:()")


def read(text: str) -> Notice:
    return read_notice(document_of(text))


def source(name: str) -> str:
    return (NOTICES / name).read_text("utf-8")


def as_written(notice: Notice) -> dict[str, Any]:
    """Return what the expected values hold: the printed object without ids, the dates and the studies."""
    values = notice_values(notice)
    for template in values["templates"]:
        template["dimensions"] = [
            {key: value for key, value in each.items() if key != "id"} for each in template["dimensions"]
        ]
    dates = [deadline.date for deadline in notice.deadlines if deadline.date]
    return {**values, "dates": dates, "studies": list(notice.studies)}


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_every_notice_has_its_expected_values() -> None:
    assert {path.name for path in NOTICES.glob("*.txt")} == set(EXPECTED)
    assert len(CALLING) >= 20
    assert len(EXPECTED) - len(CALLING) >= 6


@pytest.mark.parametrize("name", EXPECTED)
def test_a_notice_is_read_as_by_hand(name: str) -> None:
    got = as_written(read(source(name)))
    assert {key: got[key] for key in EXPECTED[name]} == EXPECTED[name]


@pytest.mark.parametrize("name", EXPECTED)
def test_half_width_marks_make_no_difference(name: str) -> None:
    half = json.dumps(as_written(read(source(name).translate(FULL_WIDTH))), ensure_ascii=False)
    full = json.dumps(as_written(read(source(name))), ensure_ascii=False)
    assert half.translate(FULL_WIDTH) == full.translate(FULL_WIDTH)


@pytest.mark.parametrize("name", EXPECTED)
def test_indents_and_blank_lines_make_no_difference(name: str) -> None:
    spread = "\n\n".join("\u3000\u3000" + line for line in source(name).splitlines())
    assert as_written(read(spread)) == as_written(read(source(name)))


@pytest.mark.parametrize("name", CALLING)
def test_every_wording_and_its_guidance_stand_in_the_source(name: str) -> None:
    whole = squeezed(source(name))
    for template in read(source(name)).templates:
        for dimension in template.dimensions:
            assert squeezed(dimension.title) in whole
            assert dimension.asks
            assert all(squeezed(line) in whole for line in dimension.asks.split("\n"))
        assert all(squeezed(part) in whole for part in template.required_parts)


def test_the_words_of_an_item_are_its_guidance() -> None:
    notice = read(source("2021-city-both.txt"))
    branch = notice.templates[0]
    assert branch.dimensions[1].asks == "重点查找贯彻落实中有哪些差距"
    assert branch.dimensions[2].role is Role.RECTIFICATION


def test_the_sentence_is_the_guidance_of_what_runs_through_it() -> None:
    member = read(source("2020-hospital-halfwidth.txt")).templates[1]
    assert {dimension.asks for dimension in member.dimensions} == {
        "党员个人从政治、思想、学习、工作、能力、作风六个方面查找不足,列出具体表现,不写空话套话."
    }


@pytest.mark.parametrize(
    "written",
    [
        "〔2025〕12号",
        "[2025]12号",
        "［2025］12号",
        "【2025】12号",
        "﹝2025﹞12号",
        "(2025)12号",
        "〔2025〕 12 号",
    ],
)
def test_any_bracket_may_stand_around_the_year_of_the_number(written: str) -> None:
    notice = read(f"关于召开2024年度组织生活会的通知\n云组发{written}\n各党支部：\n现通知如下。")
    assert notice.doc_number == "云组发〔2025〕12号"


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("于2025年1月31日前召开", "2025-01-31"),
        ("2025年2月底前完成", "2025-02-28"),
        ("于2月底前完成", "2025-02-28"),
        ("于12月20日前召开", "2024-12-20"),
        ("在次年1月15日前召开", "2025-01-15"),
        ("不晚于2025年1月中旬召开", "2025-01-20"),
        ("于2025年元月10日前召开", "2025-01-10"),
        ("安排在2024年12月25日至2025年1月5日之间召开", "2025-01-05"),
        ("安排在2025年1月6日—20日召开", "2025-01-20"),
        ("于2025年一季度内召开", "2025-03-31"),
        ("于年底前召开", "2024-12-31"),
        ("截止2025.1.17前全部召开", "2025-01-17"),
        ("于春节前召开", None),
        ("尽快召开", None),
    ],
)
def test_a_deadline_may_be_worded_in_many_ways(words: str, date: str | None) -> None:
    text = f"关于召开2024年度组织生活会的通知\n各党支部：\n组织生活会{words}。\n机关党委\n2024年12月10日"
    assert read(text).deadline == date


def test_a_month_whose_year_nothing_tells_gives_no_date() -> None:
    assert read("关于召开组织生活会的通知\n各党支部：\n组织生活会于3月底前召开。").deadline is None


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("3000字左右", Length(about=3000)),
        ("不少于2000字", Length(min=2000)),
        ("控制在3000字以内", Length(max=3000)),
        ("2000—3000字", Length(min=2000, max=3000)),
        ("2000字至3000字", Length(min=2000, max=3000)),
        ("3,000字以上", Length(min=3000)),
        ("三千字左右", Length(about=3000)),
        ("不得超过2千字", Length(max=2000)),
        ("不少于1500字、不超过2500字", Length(min=1500, max=2500)),
        ("篇幅适当", Length()),
    ],
)
def test_a_length_may_be_worded_in_many_ways(words: str, length: Length) -> None:
    text = (
        f"关于召开2024年度组织生活会的通知\n各党支部：\n支部班子从思想、作风两个方面查摆问题，材料{words}。"
    )
    assert read(text).templates[0].length == length


def test_what_is_not_said_is_not_guessed() -> None:
    notice = read("关于召开组织生活会的通知\n各党支部：\n请认真做好准备。")
    assert notice == Notice(True, "关于召开组织生活会的通知", "组织生活会")


def test_a_notice_is_read_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "通知.txt"
    file.write_bytes(source("2023-county-both.txt").encode("gb18030"))
    assert read_notice_file(file) == read(source("2023-county-both.txt"))
    with pytest.raises(UserError, match="找不到文件"):
        read_notice_file(tmp_path / "没有.txt")


PIECES = st.sampled_from(
    [
        *(
            "一、",
            "（一）",
            "1.",
            "①",
            "一是",
            "第一，",
            "——",
            "查摆问题",
            "党支部班子",
            "党员",
            "对照",
            "方面",
            "等",
        ),
        *(
            "从",
            "围绕",
            "“",
            "”",
            "《",
            "》",
            "（",
            "）",
            "、",
            "，",
            "；",
            "：",
            "。",
            "\n",
            "3000字",
            "左右",
            "是否",
        ),
        *(
            "2025年",
            "1月",
            "31日",
            "底前",
            "召开",
            "组织生活会",
            "民主生活会",
            "通知",
            "关于",
            "六个",
            "材料",
            "包括",
        ),
        *(
            "各党支部：",
            "政治",
            "思想",
            "和",
            "原因剖析",
            "上年度整改情况",
            "〔2025〕",
            "12号",
            "学习",
            '"',
            ",",
            ".",
        ),
    ]
)
CALL = "关于召开2024年度组织生活会的通知\n各党支部：\n党支部班子"


@given(st.text() | st.lists(PIECES, max_size=60).map("".join))
def test_any_text_is_a_notice_or_none(text: str) -> None:
    notice = read(text)
    assert notice.calls_meeting or not notice.templates
    json.dumps(notice_values(notice))


@given(st.lists(PIECES, max_size=60).map("".join))
def test_no_wording_is_made_up(text: str) -> None:
    whole = squeezed(CALL + text)
    for template in read(CALL + text).templates:
        ids = [dimension.id for dimension in template.dimensions]
        assert len(set(ids)) == len(ids)
        assert all(squeezed(dimension.title) in whole for dimension in template.dimensions)
        assert all(squeezed(part) in whole for part in template.required_parts)
