"""Where the papers lie that tests read, and the outlines made of them by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

OWN_PAPERS = Path(__file__).parent / "data" / "papers"


def seeds() -> Path | None:
    """Return the folder of the seed papers where it lies beside the checkout, else None."""
    folder = Path(__file__).parent.parent.parent / "shared" / "seeds"
    return folder if folder.is_dir() else None


def outlines(folder: Path | None, name: str) -> list[tuple[Path, list[dict[str, Any]]]]:
    """Return each paper of a folder with the outlines that stand in `name` there."""
    if folder is None:
        return []
    made_by_hand = json.loads((folder / name).read_text("utf-8"))
    return [(folder / file, expected) for file, expected in made_by_hand.items()]
