"""Whatever the text, a notice is read, and nothing in it is made up."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from selfreview_gui.review.notice.lines import LONGEST
from selfreview_gui.review.notice.values import notice_values
from tests.review.notices import read, squeezed

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


def test_only_the_beginning_of_a_text_longer_than_any_notice_is_read() -> None:
    text = "关于召开2024年度组织生活会的通知\n各党支部：\n支部班子从思想、作风两个方面查摆问题。\n"
    late = "党员从学习、工作两个方面查摆问题。"
    assert len(read(text + "注意安全。\n" * LONGEST + late).templates) == 1
    assert len(read(text + late).templates) == 2
