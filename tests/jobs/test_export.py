"""Export writes a file under a sensible name, touches none that is there, and knows what blocks it."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfreview_gui.errors import UserError
from selfreview_gui.jobs.example import example_review
from selfreview_gui.jobs.export import LONGEST_NAME, blocking, export_review, file_name, gaps
from selfreview_gui.jobs.papers import read_paper
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review, write_field


def test_the_example_can_be_handed_in_as_it_is(tmp_path: Path) -> None:
    review = example_review()
    assert blocking(review) == ()
    exported = export_review(review, tmp_path, draft=False)
    assert exported.path.name == "岚渡县档案馆党支部2025年度组织生活会对照检查材料.docx"
    assert not exported.renamed
    assert compose(read_paper(exported.path).reviews[0]).text == compose(review).text


def test_a_name_that_is_taken_gets_a_number_and_the_old_file_stays(tmp_path: Path) -> None:
    review = example_review()
    first = export_review(review, tmp_path, draft=False)
    before = first.path.read_bytes()
    second = export_review(review, tmp_path, draft=False)
    third = export_review(review, tmp_path, draft=False)
    assert second.renamed
    assert [path.stem[-3:] for path in (second.path, third.path)] == ["（2）", "（3）"]
    assert first.path.read_bytes() == before


def test_a_slot_blocks_until_it_is_filled() -> None:
    review = write_field(example_review(), Address("", "opening"), "根据【通知名称】，现报告如下：")
    assert [finding.excerpt for finding in blocking(review)] == ["【通知名称】"]
    assert gaps(review) == {Address("", "opening"): ((2, 8),)}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("某/站:对照*检查", "某站对照检查.docx"),
        ("第一行\n第二行", "第一行第二行.docx"),
        (" . ", "对照检查材料.docx"),
        ("长" * 200, "长" * (LONGEST_NAME // 3) + ".docx"),
    ],
)
def test_the_name_comes_from_the_title_without_what_a_file_name_cannot_hold(title: str, name: str) -> None:
    assert file_name(Review(title=title)) == name


def test_a_draft_says_so_in_its_name() -> None:
    assert (
        file_name(Review(unit="清河站", year=2025), draft=True)
        == "清河站2025年度组织生活会对照检查材料（草稿）.docx"
    )


def test_the_draft_of_a_very_long_title_is_written_twice(tmp_path: Path) -> None:
    review = Review(title="长" * 210)
    export_review(review, tmp_path, draft=True)
    assert export_review(review, tmp_path, draft=True).renamed


def test_a_name_longer_than_the_disk_allows_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        export_review(Review(), tmp_path / ("长" * 200 + ".docx"), draft=True)


def test_an_empty_review_still_gives_a_file(tmp_path: Path) -> None:
    assert export_review(Review(), tmp_path, draft=True).path.stat().st_size > 0


def test_a_folder_that_is_gone_is_said_in_one_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        export_review(example_review(), tmp_path / "没有" / "a.docx", draft=False)
    assert list(tmp_path.iterdir()) == []
