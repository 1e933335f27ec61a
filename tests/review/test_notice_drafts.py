"""A notice becomes a draft template: its own words, and the help that the built-in templates have for them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from selfreview_gui.jobs.notices import read_notice_file
from selfreview_gui.jobs.templates import built_in
from selfreview_gui.review.document import document_of
from selfreview_gui.review.notice.draft import template_of
from selfreview_gui.review.notice.reading import read_notice
from selfreview_gui.review.notice.values import Notice
from selfreview_gui.review.start import start_review
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Place, Role, Template, template_from, template_values

NOTICES = Path(__file__).parent.parent / "data" / "notices"
EXPECTED = json.loads((NOTICES / "expected.json").read_text("utf-8"))


def notice(name: str) -> Notice:
    return read_notice_file(NOTICES / name)


def draft(name: str, subject: Subject) -> Template:
    return template_of(notice(name), subject, built_in())


def test_the_dimensions_keep_the_words_of_the_notice() -> None:
    template = draft("2021-city-both.txt", Subject.BRANCH)
    asked = [each for each in template.dimensions if each.role in (Role.PROBLEMS, Role.RECTIFICATION)]
    assert [each.title for each in asked] == [
        "对照党章规定的职责任务",
        "对照党中央和上级党组织部署要求",
        "对照党史学习教育、专项整治、巡视巡察和上年度组织生活会等查摆问题的整改情况",
        "对照群众新期待",
    ]
    assert asked[1].asks == "重点查找贯彻落实中有哪些差距"
    assert template.rectification is Place.DIMENSION


def test_questions_come_from_the_built_in_dimension_of_the_same_meaning() -> None:
    known = next(each for each in built_in() if each.id == "2023-member")
    template = draft("2023-county-both.txt", Subject.MEMBER)
    theory = next(each for each in template.dimensions if each.title == "学习贯彻党的创新理论")
    assert theory.questions == known.of_role(Role.PROBLEMS)[0].questions
    assert theory.id == "innovative-theory"


def test_what_no_built_in_dimension_is_like_has_no_questions() -> None:
    template = draft("2023-hospital-list.txt", Subject.BRANCH)
    ethics = next(each for each in template.dimensions if each.title == "医德医风方面")
    assert ethics.questions == ()
    assert ethics.asks == "收受红包、回扣等问题是否杜绝"


def test_questions_of_another_year_leave_out_what_was_asked_of_that_year_only() -> None:
    known = next(each for each in built_in() if each.id == "2020-branch").dimension("organizational-life")
    words = "关于召开2022年度组织生活会的通知\n各党支部：\n支部班子从开展组织生活、安全生产两个方面查摆问题。"
    drafted = template_of(read_notice(document_of(words)), Subject.BRANCH, built_in())
    life = next(each for each in drafted.dimensions if each.title == "开展组织生活")
    assert known is not None
    assert life.questions
    assert set(life.questions) < set(known.questions)
    assert not any("疫情" in each for each in life.questions)


def test_a_word_within_a_wording_is_not_its_meaning() -> None:
    words = "关于召开2024年度组织生活会的通知\n各党支部：\n党员从学习贯彻新思想入脑入心、守牢安全底线两个方面查摆问题。"
    drafted = template_of(read_notice(document_of(words)), Subject.MEMBER, built_in())
    assert [each.questions for each in drafted.of_role(Role.PROBLEMS)] == [(), ()]


def test_bare_words_for_causes_and_measures_are_no_headings() -> None:
    known = next(each for each in built_in() if each.id == "2023-branch")
    template = draft("2023-university-jiyao.txt", Subject.BRANCH)
    assert template.of_role(Role.CAUSES)[0].title == known.of_role(Role.CAUSES)[0].title


def test_a_long_wording_is_cut_with_dots_in_the_name() -> None:
    name = draft("2019-workcommittee-find.txt", Subject.BRANCH).name
    assert name == "2019年度支部班子（按通知）：对照习近平新时代中国特色社会主…等4个方面"


def test_parts_are_headed_as_the_notice_words_them() -> None:
    template = draft("2023-hospital-list.txt", Subject.BRANCH)
    titles = {each.role: each.title for each in template.dimensions if each.role is not Role.PROBLEMS}
    assert titles == {
        Role.RECTIFICATION: "上年度组织生活会整改情况",
        Role.CAUSES: "原因剖析",
        Role.MEASURES: "整改措施",
        Role.OTHER: "典型案例剖析",
    }
    assert template.rectification is Place.PART


def test_what_the_notice_leaves_open_is_as_the_built_in_template_has_it() -> None:
    known = next(each for each in built_in() if each.id == "2019-branch")
    template = draft("2019-bureau-whether.txt", Subject.BRANCH)
    assert template.of_role(Role.CAUSES) == known.of_role(Role.CAUSES)
    assert template.of_role(Role.MEASURES) == known.of_role(Role.MEASURES)
    assert template.closing == known.closing
    assert (template.min, template.max) == (known.min, known.max)


def test_the_length_is_the_notice_s() -> None:
    assert (
        draft("2025-company-both.txt", Subject.BRANCH).min,
        draft("2025-company-both.txt", Subject.BRANCH).max,
    ) == (
        2000,
        3000,
    )
    about = draft("2021-city-both.txt", Subject.BRANCH)
    assert (about.min, about.max) == (2250, 2750)


def test_the_opening_names_the_notice() -> None:
    opening = draft("2024-district-variants.txt", Subject.BRANCH).opening.scaffold
    assert opening.startswith(
        "根据中共青山区委组织部《关于印发〈青山区2024年度党支部组织生活会工作方案〉的通知》（青组〔2025〕2号）要求"
    )


def test_the_title_is_short_and_the_meeting_whole() -> None:
    template = draft("2024-city-leaders.txt", Subject.LEADERS)
    assert template.title == "{unit}领导班子2024年度民主生活会对照检查材料"
    assert template.meeting == "2024年度县级以上党和国家机关党员领导干部民主生活会"


def test_a_notice_of_two_meetings_gives_each_subject_its_own() -> None:
    assert draft("2024-bureau-two-meetings.txt", Subject.BRANCH).meeting == "2024年度组织生活会"
    leaders = draft("2024-bureau-two-meetings.txt", Subject.LEADERS)
    assert leaders.meeting == "2024年度党员领导干部民主生活会"


def test_leaders_are_not_asked_as_a_branch_committee() -> None:
    template = draft("2025-county-leaders.txt", Subject.LEADERS)
    words = json.dumps(template_values(template), ensure_ascii=False)
    assert "支委" not in words
    assert "支部委员会" not in words


def test_a_subject_the_notice_does_not_speak_of_gets_the_built_in_dimensions() -> None:
    known = next(each for each in built_in() if each.id == "2019-member")
    template = draft("2019-bureau-whether.txt", Subject.MEMBER)
    assert template.of_role(Role.PROBLEMS) == known.of_role(Role.PROBLEMS)


def test_a_year_that_is_not_said_is_the_one_before_a_meeting_in_spring() -> None:
    text = "关于召开组织生活会的通知\n各党支部：\n支部班子从思想、作风两个方面查摆问题，组织生活会于2024年2月8日前召开。"
    found = read_notice(document_of(text))
    assert found.year is None
    assert template_of(found, Subject.BRANCH, built_in()).year == 2023


@pytest.mark.parametrize("name", [name for name, each in EXPECTED.items() if each["calls_meeting"]])
def test_every_draft_can_be_kept_and_begun(name: str) -> None:
    found = notice(name)
    for asked in found.templates:
        template = template_of(found, asked.subject, built_in())
        ids = [each.id for each in template.dimensions]
        assert len(set(ids)) == len(ids)
        assert template_from(template_values(template)) == template
        parts = start_review(template, "某站党支部").parts
        headings = [section.heading for part in parts for section in part.children]
        assert [each.title for each in asked.dimensions if each.role is Role.PROBLEMS] == [
            heading
            for heading in headings
            if heading in {each.title for each in asked.dimensions if each.role is Role.PROBLEMS}
        ]
