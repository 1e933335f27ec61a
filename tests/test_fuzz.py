"""A slice of the damaged files of `python -m tests.fuzz`, and that it would see what breaks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from selfreview_gui.errors import UserError
from selfreview_gui.review.document import Document, Paragraph, Remark, Span, document_of
from selfreview_gui.review.recognise import Recognised, recognise
from tests.fuzz import law
from tests.fuzz.run import cases_of, fuzz
from tests.fuzz.sources import sources

PAPER = "某支部对照检查材料\n一、存在的问题\n一是学习不深。\n"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """Give a paper that nothing is wrong with."""
    (tmp_path / "甲.txt").write_text(PAPER, "utf-8")
    return tmp_path / "甲.txt"


def complaints(path: Path) -> str:
    return "; ".join(law.verdict(path)[-1])


def test_two_hundred_damaged_files_are_read_or_refused_and_lose_nothing() -> None:
    report = fuzz(cases=200, seed=2024)
    assert report.cases == 200
    assert report.read > 50
    assert [(case.name, case.complaints) for case in report.broken] == []


def test_the_same_seed_makes_the_same_files() -> None:
    files = sources()
    made = [[case.data for case in cases_of(range(40), seed, files)] for seed in (5, 5, 6)]
    assert made[0] == made[1] != made[2]


def test_a_whole_paper_is_found_well(paper: Path) -> None:
    was_read, _, _, found = law.verdict(paper)
    assert (was_read, found) == (True, ())


def without_end(document: Document) -> Recognised:
    return recognise(replace(document, paragraphs=document.paragraphs[:-1]))


def in_disorder(document: Document) -> Recognised:
    text = document.text.replace("学习", "习学")
    return recognise(document_of(text))


def told_twice(document: Document) -> Recognised:
    found = recognise(document)
    return replace(found, remarks=(*found.remarks, Remark("debris", "略去", "某", 0, 1)))


@pytest.mark.parametrize("lossy", [without_end, in_disorder, told_twice])
def test_what_is_lost_moved_or_told_twice_is_seen(
    lossy: object, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(law, "recognise", lossy)
    assert "do not hold" in complaints(paper)


@pytest.mark.parametrize("text", ["甲\n乙", " ", "\ud842"])
def test_a_paragraph_that_is_no_line_of_characters_is_seen(
    text: str, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(law, "read_file", lambda path: Document((Paragraph((Span(text),)),)))
    assert complaints(paper)


def test_a_refusal_that_is_no_sentence_is_seen(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> Document:
        raise UserError("bad")

    monkeypatch.setattr(law, "read_file", refuse)
    assert complaints(paper) == "no sentence: bad"
