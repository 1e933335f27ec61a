"""What a file brings: its reviews, what of them wants a look, and whether it is a self-review at all."""

from __future__ import annotations

from pathlib import Path

from selfreview_gui.jobs.papers import bring
from selfreview_gui.jobs.templates import built_in
from selfreview_gui.review.doubts import doubts
from tests.papers import OWN_PAPERS

NEWS = """青石县开展集中整治

本报讯（记者 李四）近日，青石县召开专题会议。会议强调，要抓好落实。会议指出，要压实责任。
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "材料.txt"
    path.write_text(text, "utf-8")
    return path


def test_every_paper_comes_with_the_number_of_its_doubts() -> None:
    templates = built_in()
    for path in sorted((OWN_PAPERS / "forms").glob("*.txt")):
        brought = bring(path, templates)
        assert brought.doubts == tuple(len(doubts(each, templates)) for each in brought.reviews)
        assert len(brought.doubts) == len(brought.reviews)


def test_a_text_of_another_kind_is_told_as_such(tmp_path: Path) -> None:
    brought = bring(written(tmp_path, NEWS), built_in())
    assert brought.other == "这像是一篇新闻稿，不像对照检查材料，请核对"
    assert brought.reviews


def test_a_self_review_is_none(tmp_path: Path) -> None:
    assert bring(OWN_PAPERS / "four-comparisons.txt", built_in()).other == ""
