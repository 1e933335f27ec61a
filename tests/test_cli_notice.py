"""`notice FILE`: what a notice asks, in words and as JSON; what is none, and what cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from docx import Document as WordFile

from selfreview_gui.__main__ import main

NOTICES = Path(__file__).parent / "data" / "notices"
COUNTY = NOTICES / "2023-county-both.txt"


def told(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(["notice", *words])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def test_what_the_notice_says_comes_first_then_what_it_asks_of_each_in_order(
    capsys: pytest.CaptureFixture[str],
) -> None:
    status, out, err = told(capsys, str(COUNTY))
    lines = out.splitlines()
    assert (status, err) == (0, "")
    assert lines[:4] == [
        "通知　关于召开2023年度主题教育专题组织生活会和开展民主评议党员的通知",
        "会议　2023年度主题教育专题组织生活会",
        "年度　2023",
        "印发　中共云溪县委组织部　云组发〔2024〕3号",
    ]
    branch, member = lines.index("支部班子要对照的方面"), lines.index("党员个人要对照的方面")
    assert lines[branch + 1 : branch + 3] == ["  1. 组织开展主题教育", "  2. 执行上级组织决定"]
    assert lines[branch + 8 : branch + 10] == [
        "要写的部分　上年度查摆问题整改情况、问题产生的原因、整改措施",
        "篇幅　3000 字以内",
    ]
    assert lines[member + 1] == "  1. 学习贯彻党的创新理论"


def test_a_sentence_that_asks_for_several_is_said_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, str(COUNTY))[1].count("通知要求：党支部委员会要结合") == 1
    single = told(capsys, str(NOTICES / "2023-hospital-list.txt"))[1].splitlines()
    assert single[single.index("  1. 理论武装方面") + 1] == "     通知要求：学用是否脱节"


def test_what_is_not_said_is_said_not_to_be(capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, str(NOTICES / "2024-company-undecided.txt"))[1]
    assert out.endswith("要对照的方面　通知没有写\n")


def test_json_has_the_form_that_other_programs_rely_on(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = told(capsys, str(COUNTY), "--json")
    values = json.loads(out)
    assert status == 0
    assert list(values) == [
        *("calls_meeting", "title", "meeting", "year", "issuer", "doc_number", "deadline", "templates")
    ]
    assert values["deadline"] == "2024-01-31"
    assert values["templates"][0]["dimensions"][0] == {
        "id": "asked-1",
        "title": "组织开展主题教育",
        "role": "problems",
    }
    assert values["templates"][0]["length"] == {"about": None, "min": None, "max": 3000}


def test_a_text_that_is_no_notice_is_told_as_none_and_is_no_failure(
    capsys: pytest.CaptureFixture[str],
) -> None:
    status, out, err = told(capsys, str(NOTICES / "no-news.txt"))
    assert (status, out, err) == (0, "这不像召开组织生活会的通知，没有从里面读出要求。\n", "")
    status, out, _ = told(capsys, str(NOTICES / "no-paper.txt"), "--json")
    assert status == 0
    assert json.loads(out)["calls_meeting"] is False
    assert json.loads(out)["templates"] == []


def test_a_word_file_says_the_same_as_its_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    word = WordFile()
    for line in COUNTY.read_text("utf-8").splitlines():
        word.add_paragraph(line)
    word.save(str(tmp_path / "通知.docx"))
    assert told(capsys, str(tmp_path / "通知.docx")) == told(capsys, str(COUNTY))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 broken", b"\x89PNG\r\n\x1a\n", b"\xd0\xcf\x11\xe0" * 9])
def test_what_cannot_be_read_is_one_line_and_exit_2(
    data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "通知.docx"
    path.write_bytes(data)
    status, out, err = told(capsys, str(path), "--json")
    assert (status, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert err.startswith("“通知.docx”")
    assert "程序内部出错" not in err


@pytest.mark.parametrize("words", [[], [""], ["没有这个文件.txt"], ["."]])
def test_no_file_is_one_line_and_exit_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = told(capsys, *words)
    assert (status, out) == (2, "")
    assert len(err.splitlines()) == 1


def test_the_usage_is_named_once(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["notice", "--help"])
    assert capsys.readouterr().out.count("用法：") == 1
