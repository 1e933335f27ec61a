"""Papers that Hypothesis draws: every way of numbering, headings, debris, and what files tell of levels."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from selfreview_gui.review.document import Document, Kind, document_of

STYLES = (
    ("一、", "二、", "三、", "四、"),
    ("（一）", "（二）", "（三）"),
    ("(一)", "(二)", "(三)"),
    ("1.", "2.", "3."),
    ("1、", "2、", "3、"),
    ("1）", "2）", "3）"),
    ("（1）", "（2）", "（3）"),
    ("1.1 ", "1.2 ", "1.3 "),
    ("①", "②", "③"),
    ("一是", "二是", "三是"),
    ("一要", "二要", "三要"),
    ("第一，", "第二，", "第三，"),
    ("其一，", "其二，", "其三，"),
    ("首先，", "其次，", "最后，"),
    ("第一章 ", "第二章 ", "第三章 "),
    ("## ", "## ", "## "),
    ("- ", "- ", "- "),
    ("", "", ""),
)
headings = st.sampled_from(
    (
        *("存在的主要问题", "原因剖析", "整改措施", "上年度整改情况", "党支部现状", "典型案例剖析"),
        *(
            "政治信仰方面",
            "在联系服务群众方面。走访少。",
            "對照檢查存在的問題",
            "学习不深入",
            "整改措施：改。",
        ),
        *("存在问题：", "**主要原因**", "学得浅：只读文件", "", "。", "：", "“"),
    )
)
sentences = st.lists(
    st.sampled_from(
        (
            *(
                "学习浮在面上。",
                "一是读得少。",
                "二是想得浅；",
                "但仍有不足：",
                "做法是：",
                "要求“一是学。二是干。”",
                "（一）项，",
            ),
            *(
                "首先，怕难。",
                "其次，怕苦。",
                "全年走访12户，",
                "3.5万元",
                "____",
                "王**",
                "##paidbegin##",
                "\u200b",
                " ",
                "\t",
                "&nbsp;",
            ),
            *(
                "（1）登记。",
                "（2）核对。",
                "“",
                "”",
                "《条例》第三条第（二）项",
                "1.公开。2.透明。",
                "——",
                "第一，早。第二，实。",
            ),
        )
    ),
    max_size=7,
).map("".join)
ends = st.sampled_from(
    (
        *(
            "目录",
            "某某党支部2022年度组织生活会对照检查材料",
            "范文二",
            "— 3 —",
            "12",
            "附件1",
            "附件：问题清单",
            "2.整改清单",
        ),
        *(
            "以上报告，请批评指正。",
            "清河站党支部",
            "2023年1月9日",
            "清河站党支部 2023年1月9日",
            "上一篇：总结",
            "---",
            "同志们：",
        ),
    )
)


@st.composite
def papers(draw: st.DrawFn) -> str:
    """Write a paper of mixed forms: nested rows of numbers, text between, odd lines, perhaps hard-wrapped."""
    lines = draw(st.lists(st.one_of(sentences, ends), max_size=3))
    for _ in range(draw(st.integers(0, 4))):
        outer, inner = draw(st.sampled_from(STYLES)), draw(st.sampled_from(STYLES))
        for number in outer[: draw(st.integers(1, 3))]:
            lines.append(number + draw(headings) + draw(sentences))
            for below in inner[: draw(st.integers(0, 3))]:
                lines.append(below + draw(headings) + draw(sentences))
            lines += draw(st.lists(sentences, max_size=2))
        lines += draw(st.lists(ends, max_size=2))
    text = draw(st.sampled_from(("\n", "\n\n", "\r\n", "\n　　"))).join(lines)
    width = draw(st.sampled_from((0, 0, 16, 28)))
    if not width:
        return text
    return "\n".join(
        line[at : at + width] for line in text.splitlines() for at in range(0, len(line) or 1, width)
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Give some lines the levels and kinds that a Word file tells of its paragraphs."""
    document = document_of(draw(papers()))
    told = [
        replace(paragraph, kind=kind, level=level)
        for paragraph in document.paragraphs
        for level in (draw(st.sampled_from((0, 0, 0, 1, 2, 3, 4))),)
        for kind in (draw(st.sampled_from((Kind.BODY, Kind.BODY, Kind.HEADING, Kind.TITLE))),)
    ]
    return replace(document, paragraphs=tuple(told))
