"""Plain text: every paragraph a line with its indent, and read back it is the same paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfreview_gui.formats.read import read_file
from selfreview_gui.formats.text_write import text_bytes
from selfreview_gui.review.document import Column, Document, Kind, Paragraph, Span, Table, document_of

words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Z"]), min_size=1, max_size=20)


def test_text_is_indented_and_what_stands_alone_is_not() -> None:
    table = Table("附件", "问题清单", (Column("序号", 0.1), Column("问题", 0.9)), (("1", "学习\n不深"),))
    document = Document(
        (
            Paragraph((Span("对照检查材料"),), Kind.TITLE),
            Paragraph((Span("一、"), Span("存在的问题")), Kind.HEADING, 1),
            Paragraph((Span("正文。"),)),
            Paragraph((Span("某支部"),), Kind.SIGNATURE),
        ),
        tables=(table,),
    )
    assert text_bytes(document).decode("utf-8-sig").split("\r\n") == [
        "对照检查材料",
        "\u3000\u3000一、存在的问题",
        "\u3000\u3000正文。",
        "某支部",
        "",
        "附件",
        "问题清单",
        "序号\t问题",
        "1\t学习 不深",
        "",
    ]


def test_windows_editors_see_that_it_is_utf_8() -> None:
    assert text_bytes(document_of("学习")).startswith(b"\xef\xbb\xbf")


@given(lines=st.lists(words, min_size=1, max_size=6))
def test_what_was_written_reads_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str]
) -> None:
    path: Path = tmp_path_factory.mktemp("text") / "paper.txt"
    document = document_of("\n".join(lines))
    path.write_bytes(text_bytes(document))
    assert read_file(path).text == document.text
