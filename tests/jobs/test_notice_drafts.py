"""A notice comes with its text and a draft for each subject; what is the notice's own is marked so."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfreview_gui.errors import UserError
from selfreview_gui.jobs.notice_drafts import LONGEST, NoticeRead, draft_from_file, draft_from_text
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Dimension, Role, template_from, template_values

NOTICES = Path(__file__).parent.parent / "data" / "notices"


def read(name: str) -> NoticeRead:
    return draft_from_file(NOTICES / name)


def dimension(found: NoticeRead, subject: Subject, title: str) -> Dimension:
    dimensions = found.draft(subject).template.dimensions
    return next(each for each in dimensions if each.title == title)


def test_the_notices_own_words_are_marked_as_such() -> None:
    ethics = dimension(read("2023-hospital-list.txt"), Subject.BRANCH, "医德医风方面")
    assert ethics.quoted
    assert ethics.asks == "收受红包、回扣等问题是否杜绝"


def test_the_hints_of_the_program_are_not_passed_off_as_the_notices() -> None:
    found = read("2023-hospital-list.txt")
    causes = dimension(found, Subject.BRANCH, "原因剖析")
    assert causes.asks
    assert not causes.quoted


def test_it_is_told_which_dimensions_the_notice_names() -> None:
    found = read("2024-city-leaders.txt").draft(Subject.LEADERS)
    untold = [each.title for each in found.template.dimensions if each.id not in found.told]
    assert untold == ["产生问题的原因分析"]


def test_where_a_notice_asks_nothing_of_a_subject_the_programs_dimensions_are_no_words_of_it() -> None:
    found = read("2025-county-shared.txt").draft(Subject.MEMBER)
    problems = found.template.of_role(Role.PROBLEMS)
    assert problems
    assert not any(each.quoted or each.id in found.told for each in problems)


def test_a_text_that_calls_no_meeting_has_drafts_without_dimensions_of_the_problems() -> None:
    found = read("no-news.txt")
    assert not found.notice.calls_meeting
    template = found.draft(Subject.BRANCH).template
    assert template.of_role(Role.PROBLEMS) == ()
    assert template.of_role(Role.CAUSES)
    assert "通知）" not in template.name


def test_what_was_pasted_is_read_as_a_file_is() -> None:
    text = (NOTICES / "2023-hospital-list.txt").read_text("utf-8")
    pasted = draft_from_text(Path("粘贴的文字"), text)
    assert pasted.notice == read("2023-hospital-list.txt").notice


@pytest.mark.parametrize("text", ["", " \n\u3000\n", "会" * (LONGEST + 1)])
def test_what_is_empty_or_endless_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(UserError, match=r"什么也没有做|没有读入"):
        draft_from_text(Path("粘贴的文字"), text)


def test_a_template_keeps_the_mark_when_it_is_stored() -> None:
    template = read("2023-hospital-list.txt").draft(Subject.BRANCH).template
    assert template_from(template_values(template)) == template
