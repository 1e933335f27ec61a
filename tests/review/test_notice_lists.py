"""The ways in which a notice words what is to be looked into, in lists and tables."""

from __future__ import annotations

import pytest

from tests.review.notices import dimensions, read, saying


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (
            "一、查摆内容\n1.支部班子。加强政治引领、落实上级部署、严格组织生活、联系服务群众。\n2.党员。政治信仰、党员意识、理论学习、能力本领。",
            {
                "branch": ["加强政治引领", "落实上级部署", "严格组织生活", "联系服务群众"],
                "member": ["政治信仰", "党员意识", "理论学习", "能力本领"],
            },
        ),
        (
            "一、查摆内容\n（一）支部班子\n1.加强政治引领情况\n2.落实上级部署情况\n3.严格组织生活情况\n（二）党员\n1.政治信仰\n2.党员意识\n3.理论学习",
            {
                "branch": ["加强政治引领情况", "落实上级部署情况", "严格组织生活情况"],
                "member": ["政治信仰", "党员意识", "理论学习"],
            },
        ),
        (
            "一、支部班子对照检查的主要内容\n（一）加强政治引领。\n（二）落实上级部署。\n（三）严格组织生活。\n二、党员对照检查的主要内容\n（一）政治信仰。\n（二）党员意识。\n（三）理论学习。\n三、其他事项\n（一）按时召开。\n（二）做好记录。",
            {
                "branch": ["加强政治引领", "落实上级部署", "严格组织生活"],
                "member": ["政治信仰", "党员意识", "理论学习"],
            },
        ),
        (
            "一、对照检查。\n党支部班子：\n1、加强政治引领。主要查摆是否有力。\n2、落实上级部署。主要查摆是否到位。\n3、严格组织生活。主要查摆是否经常。\n党员：\n1、政治信仰。主要查摆是否坚定。\n2、党员意识。主要查摆是否牢固。",
            {"branch": ["加强政治引领", "落实上级部署", "严格组织生活"], "member": ["政治信仰", "党员意识"]},
        ),
        (
            "党支部班子查摆内容：\n第一方面：加强政治引领\n第二方面：落实上级部署\n第三方面：严格组织生活",
            {"branch": ["加强政治引领", "落实上级部署", "严格组织生活"]},
        ),
        (
            "党支部班子重点从三个方面查摆：\n1）加强政治引领：是否有力；\n2）落实上级部署：是否到位；\n3）严格组织生活：是否经常。",
            {"branch": ["加强政治引领", "落实上级部署", "严格组织生活"]},
        ),
    ],
)
def test_dimensions_may_stand_in_lines_of_their_own(words: str, named: dict[str, list[str]]) -> None:
    assert dimensions(saying(words)) == named


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (
            "一、查摆内容\n方面\t重点\n政治引领方面\t是否有力\n组织生活方面\t是否经常",
            {"branch": ["政治引领方面", "组织生活方面"]},
        ),
        (
            "请对照下表查摆：\n对象\t查摆方面\t重点\n支部班子\t政治引领\t是否有力\n\t组织生活\t是否经常\n党员\t理想信念\t是否坚定\n\t纪律作风\t是否严格",
            {"branch": ["政治引领", "组织生活"], "member": ["理想信念", "纪律作风"]},
        ),
        (
            "查摆问题的方向：\n序号\t支部班子\t党员\n1\t政治引领\t理想信念\n2\t组织生活\t纪律作风",
            {"branch": ["政治引领", "组织生活"], "member": ["理想信念", "纪律作风"]},
        ),
        (
            "请按下表准备：\n项目\t支部班子\t党员\n查摆内容\t1.政治引领；2.组织生活\t1.理想信念；2.纪律作风\n字数\t2000字左右\t800字左右",
            {"branch": ["政治引领", "组织生活"], "member": ["理想信念", "纪律作风"]},
        ),
        (
            "请支部班子对照下表查摆：\n|查摆方面|重点|\n|---|---|\n|政治引领|是否有力|\n|组织生活|是否经常|",
            {"branch": ["政治引领", "组织生活"]},
        ),
        (
            "支部班子查摆以下方面的问题：\n政治引领方面。看是否有力。\n组织生活方面。看是否经常。\n请认真准备。",
            {"branch": ["政治引领方面", "组织生活方面"]},
        ),
        (
            "支部班子查摆以下方面的问题：\n1.政治引领方面\n看是否有力。\n2.组织生活方面\n看是否经常。\n会议于1月底前召开。",
            {"branch": ["政治引领方面", "组织生活方面"]},
        ),
    ],
)
def test_dimensions_may_stand_in_a_table_or_in_lines_without_numbers(
    words: str, named: dict[str, list[str]]
) -> None:
    assert dimensions(saying(words)) == named


def test_the_other_columns_of_a_table_are_the_guidance() -> None:
    notice = saying("请支部班子对照下表查摆：\n查摆方面\t重点\n政治引领\t是否有力\n组织生活\t是否经常")
    assert [each.asks for each in notice.templates[0].dimensions] == ["是否有力", "是否经常"]


def test_the_length_in_a_column_goes_to_whom_the_column_is_of() -> None:
    notice = saying(
        "请准备：\n项目\t支部班子\t党员\n查摆内容\t政治、思想\t学习、工作\n字数\t2000字左右\t800字左右"
    )
    assert [each.length.about for each in notice.templates] == [2000, 800]


def test_a_form_that_is_attached_is_not_read() -> None:
    notice = saying(
        "支部班子从思想、作风两个方面查摆问题。\n机关党委\n2025年1月6日\n附件1\n对照检查材料（参考模板）\n"
        "支部班子从一是、二是、三是三个方面查摆问题，5000字。"
    )
    assert dimensions(notice) == {"branch": ["思想", "作风"]}
    assert not notice.templates[0].length


def test_a_plan_that_is_attached_is_read() -> None:
    notice = read(
        "关于印发2024年度组织生活会方案的通知\n各党支部：\n现印发给你们。\n机关党委\n2025年1月6日\n附件\n"
        "2024年度组织生活会方案\n支部班子从思想、作风两个方面查摆问题。"
    )
    assert dimensions(notice) == {"branch": ["思想", "作风"]}
