"""Pages and characters of a paper and of its parts."""

from __future__ import annotations

import pytest

from selfreview_gui.gui.paper.counts import Part, counts
from selfreview_gui.gui.paper.layout import lay_out
from selfreview_gui.review.document import Document, Kind, Paragraph, Span
from tests.paper.documents import body, document, heading, paragraph, table

pytestmark = pytest.mark.usefixtures("qapp")


def test_each_part_has_its_first_page_and_its_characters() -> None:
    paper = document(
        paragraph("对照检查材料", Kind.TITLE),
        body(2),
        heading("一、存在的问题"),
        heading("（一）学习方面", 2),
        body(22),
        Paragraph((Span("二、", level=1), Span("原因。", level=1), Span("学得 不够。"))),
        paragraph("党支部", Kind.SIGNATURE),
        tables=(table(("1", "问题", "措施")),),
    )
    counted = counts(lay_out(paper))
    assert counted.parts == (
        Part("", 1, 26 + 28),
        Part("一、存在的问题", 1, 7 + 26 + 28 * 21),
        Part("二、原因。", 2, 5),
    )
    assert counted.pages == 3
    assert counted.characters == 6 + 54 + 7 + 7 + 614 + 10 + 3


def test_an_empty_paper_has_one_page_and_no_part() -> None:
    assert counts(lay_out(Document())) == counts(lay_out(document()))
    assert counts(lay_out(Document())).parts == ()
