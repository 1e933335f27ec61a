"""Every form in which offices write these papers is read as a careful reader sees it.

The papers lie in tests/data/papers/forms and …/fresh, their outlines, made by hand before the code that
reads them, in outlines.json there. What an outline leaves out is not there in the paper (no lead, no points).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import document_of
from selfreview_gui.review.outline import outline
from selfreview_gui.review.recognise import recognise
from tests.papers import OWN_PAPERS, outlines

PAPERS = [pair for name in ("forms", "fresh") for pair in outlines(OWN_PAPERS / name, "outlines.json")]


def slim(review: dict[str, Any]) -> dict[str, Any]:
    """Reduce an outline to what those made by hand tell, without what is not there."""
    told: dict[str, Any] = _there(
        {
            "title": review["title"],
            "kind": review["kind"],
            "year": review["year"],
            "byline": review["byline"],
            "opening": len(review["opening"]),
            "closing": review["closing"],
            "signature": review["signature"],
            "parts": [
                _held(part) | {"sections": list(map(_held, part["sections"]))} for part in review["parts"]
            ],
        }
    )
    return told


def _held(holder: dict[str, Any]) -> dict[str, Any]:
    return {
        "number": holder["number"],
        "heading": holder["heading"],
        "role": holder.get("role"),
        "run_in": holder["run_in"],
        "lead": len(holder["lead"]),
        "points": list(map(_point, holder["points"])),
        "tail": len(holder["tail"]),
    }


def _point(point: dict[str, Any]) -> list[Any]:
    below = [each["number"] for each in point["points"]]
    return [point["number"], point["heading"], *([below] if below else [])]


def _there(value: Any) -> Any:  # noqa: ANN401 - plain values of JSON, whatever they are
    if isinstance(value, list):
        return [_there(each) for each in value]
    if not isinstance(value, dict):
        return value
    kept = {name: _there(each) for name, each in value.items()}
    return {name: each for name, each in kept.items() if each or name in ("number", "heading", "title")}


@pytest.mark.parametrize(("path", "expected"), PAPERS, ids=lambda value: getattr(value, "name", ""))
def test_a_paper_of_this_form_gives_the_outline_made_by_hand(
    path: Path, expected: list[dict[str, Any]]
) -> None:
    reviews = recognise(document_of(path.read_text("utf-8"))).reviews
    assert [slim(outline(review, path.name)) for review in reviews] == expected


@pytest.mark.parametrize("path", [path for path, _ in PAPERS], ids=lambda path: path.name)
def test_no_character_of_it_is_lost(path: Path) -> None:
    source = path.read_text("utf-8")
    found = recognise(document_of(source))
    left = list(source)
    for remark in sorted(found.remarks, key=lambda each: -each.start):
        assert source[remark.start : remark.end] == remark.text
        del left[remark.start : remark.end]
    written = "".join(compose(review).text for review in found.reviews)
    assert "".join(written.split()) == "".join("".join(left).split())


@pytest.mark.parametrize("path", [path for path, _ in PAPERS], ids=lambda path: path.name)
def test_what_was_read_and_set_again_is_read_as_the_same(path: Path) -> None:
    for review in recognise(document_of(path.read_text("utf-8"))).reviews:
        (again,) = recognise(compose(review)).reviews
        assert outline(again, "") == outline(review, "")
