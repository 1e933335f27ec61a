"""The program looks at itself: what it ships is there, and every room does its work once."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from selfreview_gui.errors import UserError
from selfreview_gui.jobs.example import example_review
from selfreview_gui.jobs.export import Write, write_word
from selfreview_gui.jobs.papers import read_paper
from selfreview_gui.jobs.reading import Readers
from selfreview_gui.jobs.templates import built_in
from selfreview_gui.review.compose import compose
from selfreview_gui.store.open import open_store


def self_test(draw: Write) -> Iterator[str]:
    """Yield a line for everything that works; raise UserError at the first that does not.

    `draw` writes a document as a PDF: only what has Qt can.
    """
    templates = built_in()
    yield _sure(bool(templates), f"模板 {len(templates)} 份")
    review = example_review()
    text = compose(review).text
    yield _sure(len(text) > 0, f"示例 {len(text)} 字")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        with closing(open_store(Path(folder))) as store:
            store.save(review)
            yield _sure(store.load(review.id) == review, "存取")
        word = Path(folder) / "self-test.docx"
        write_word(compose(review), word, review.title)
        with Readers(count=1) as readers:
            outcome = readers.read(word, read_paper)
        yield _sure(compose(outcome.result().reviews[0]).text == text, "Word 写读")
        yield _sure(outcome.guarded, "隔离读取")
        pdf = Path(folder) / "self-test.pdf"
        draw(compose(review), pdf, review.title)
        yield _sure(pdf.read_bytes().startswith(b"%PDF"), "PDF")


def _sure(works: bool, what: str) -> str:
    if not works:
        raise UserError(f"自检没有通过：{what}；您的材料没有动过，请重新安装本程序。")
    return f"{what}：正常"
