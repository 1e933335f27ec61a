"""Whatever a text says, no character of it is lost, and each is known by where it stood."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from selfreview_gui.review.clean import clean
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import document_of
from selfreview_gui.review.recognise import recognise

marks = st.sampled_from(
    [
        "一、",
        "二、",
        "三、",
        "（一）",
        "（二）",
        "1.",
        "2、",
        "（1）",
        "①",
        "一是",
        "二是",
        "三是",
        "第一，",
        "第四，",
        "首先，",
        "其次，",
        "㈠",
        "⑴",
        "（ 一 ）",
        "1 、",
        "(1)",
        "第一部分：",
        "原因分析：",
    ]
)
words = st.sampled_from(
    [
        "存在的问题",
        "原因分析",
        "学习不深",
        "。",
        "：",
        "；",
        "“",
        "”",
        "一是",
        "二是",
        "还有不足",
        "整改措施",
        "a",
        " ",
        "目录",
        "附件：",
        "问题清单",
        "附件1",
        "附件: 1.",
        ".",
        ":",
        "*",
        "`",
        "**",
        "增强政治功能方面",
        "下一步整改措施",
        "★篇一",
        "相关文章：",
        "某支部对照检查材料",
    ]
)
lines = st.builds(
    lambda mark, rest: mark + "".join(rest), st.one_of(st.just(""), marks), st.lists(words, max_size=8)
)
papers = st.one_of(st.lists(lines, max_size=25).map("\n".join), st.text(max_size=300))


@given(papers)
@example("第一， 。")
@example("一、 。")
@example("一、 ：好。")
@example("一、 。好：学。")
def test_recognising_and_composing_undo_each_other(text: str) -> None:
    found = recognise(document_of(text))
    for review, document in zip(found.reviews, found.documents, strict=True):
        assert compose(review).text == document.text


@given(papers)
def test_what_is_left_out_of_any_text_is_reported(text: str) -> None:
    found = recognise(document_of(text))
    kept = "".join(document.text for document in found.documents)
    left_out = "".join(remark.text for remark in found.remarks)
    assert sorted("".join((kept + left_out).split())) == sorted("".join(text.split()))


@given(papers)
def test_every_paragraph_knows_where_its_characters_stood(text: str) -> None:
    for paragraph in clean(document_of(text)).paragraphs:
        for offset, character in enumerate(paragraph.text):
            assert text[paragraph.position(offset)] == character
