"""The terms of a notice in their many wordings: its number, days, lengths."""

from __future__ import annotations

import pytest

from selfreview_gui.review.notice.values import Length
from selfreview_gui.review.subject import Subject
from tests.review.notices import asked, read, saying


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


@pytest.mark.parametrize(
    ("words", "branch", "member"),
    [
        (
            "支部班子对照检查材料一般在3000字左右，党员个人材料一般在1500字左右。",
            Length(about=3000),
            Length(about=1500),
        ),
        (
            "支部班子材料字数原则上控制在2500—3000字，党员材料800至1000字。",
            Length(min=2500, max=3000),
            Length(min=800, max=1000),
        ),
        (
            "支部班子对照检查材料、党员个人发言提纲字数分别不超过3000字、1500字。",
            Length(max=3000),
            Length(max=1500),
        ),
        ("支部班子对照检查材料和党员个人对照检查材料均不少于1500字。", Length(min=1500), Length(min=1500)),
        ("支部班子材料字数：3000字以内；党员材料字数：1000字以内。", Length(max=3000), Length(max=1000)),
        ("（党支部班子材料3500字左右，党员个人材料2000字以内）", Length(about=3500), Length(max=2000)),
        (
            "支部班子材料3000字，党员材料1000字，会后形成500字左右的信息报送。",
            Length(about=3000),
            Length(about=1000),
        ),
        (
            "支部班子的对照检查材料要精炼，不超过3000字为宜，党员的发言不超过10分钟。",
            Length(max=3000),
            Length(),
        ),
        ("支部班子材料篇幅在4页纸以内，党员材料2页纸。", Length(), Length()),
        (
            "支部班子材料不少于3000字（其中问题部分不少于1500字），党员材料不少于1200字。",
            Length(min=3000),
            Length(min=1200),
        ),
        ("撰写材料。支部班子，3000字左右；党员，1000字左右。", Length(about=3000), Length(about=1000)),
        ("支部班子材料以三千字左右为宜，党员材料一千五百字左右。", Length(about=3000), Length(about=1500)),
        ("支部班子材料2000～3000字，党员材料1000字以上。", Length(min=2000, max=3000), Length(min=1000)),
    ],
)
def test_each_length_goes_to_whom_it_is_said_of(words: str, branch: Length, member: Length) -> None:
    notice = saying(words)
    assert asked(notice, Subject.BRANCH).length == branch
    assert asked(notice, Subject.MEMBER).length == member


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("组织生活会于2025年2月底前完成。", "2025-02-28"),
        ("各支部要在2025年1月24日前召开组织生活会，并于1月27日前报送材料。", "2025-01-24"),
        ("组织生活会时间：2025年2月中旬。", "2025-02-20"),
        ("三、时间安排\n2025年1月13日至1月24日。", "2025-01-24"),
        ("组织生活会一般应于春节前召开，最迟不超过2025年2月20日。", "2025-02-20"),
        ("对照检查材料于1月15日前报机关党委审核，1月20日—24日召开组织生活会。", "2025-01-24"),
        ("请各支部1月底以前开好组织生活会。", "2025-01-31"),
        ("拟于2025年2月第二周召开组织生活会，2月5日前准备好材料。", None),
        ("会前准备（1月10日前）。\n召开会议（1月20日前）。\n整改落实（2月20日前）。", "2025-01-20"),
        ("时间：2025年1月17日（星期五）下午3:00\n地点：三楼会议室", "2025-01-17"),
        ("各支部自2025年1月13日起，利用两周左右时间集中召开。", None),
        ("原则上2025年第一季度内召开完毕。", "2025-03-31"),
        ("2025年1月召开组织生活会。", "2025-01-31"),
        ("组织生活会务必于1月22日（星期三）之前结束，1月24日（星期五）下班前交材料。", "2025-01-22"),
        (
            "1月10日前，支部书记与党员谈心；1月15日前，撰写材料；1月20日前，召开组织生活会；1月25日前，上报总结。",
            "2025-01-20",
        ),
        ("会后一周内上报，联系电话88112025。", None),
    ],
)
def test_the_deadline_is_the_day_of_the_meeting(words: str, date: str | None) -> None:
    assert saying(words).deadline == date
