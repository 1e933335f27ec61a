"""Notices of meetings are read as a clerk reads them: the values beside them were written by hand first."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from selfreview_gui.errors import UserError
from selfreview_gui.jobs.notices import read_notice_file
from selfreview_gui.review.notice.values import Notice, notice_values
from selfreview_gui.review.template import Role
from tests.review.notices import CALLING, EXPECTED, NOTICES, read, source, squeezed

FULL_WIDTH = str.maketrans("，；：（）", ",;:()")


def as_written(notice: Notice) -> dict[str, Any]:
    """Return what the expected values hold: the printed object without ids, the dates and the studies."""
    values = notice_values(notice)
    for template in values["templates"]:
        template["dimensions"] = [
            {key: value for key, value in each.items() if key != "id"} for each in template["dimensions"]
        ]
    dates = [deadline.date for deadline in notice.deadlines if deadline.date]
    return {**values, "dates": dates, "studies": list(notice.studies)}


def test_every_notice_has_its_expected_values() -> None:
    assert {path.name for path in NOTICES.glob("*.txt")} == set(EXPECTED)
    assert len(CALLING) >= 80
    assert len(EXPECTED) - len(CALLING) >= 20


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


def test_what_is_not_said_is_not_guessed() -> None:
    notice = read("关于召开组织生活会的通知\n各党支部：\n请认真做好准备。")
    assert notice == Notice(True, "关于召开组织生活会的通知", "组织生活会")


def test_a_notice_is_read_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "通知.txt"
    file.write_bytes(source("2023-county-both.txt").encode("gb18030"))
    assert read_notice_file(file) == read(source("2023-county-both.txt"))
    with pytest.raises(UserError, match="找不到文件"):
        read_notice_file(tmp_path / "没有.txt")
