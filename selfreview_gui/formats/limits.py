"""How much text a document may hold: what is more is no paper, and would keep the program busy for minutes."""

from __future__ import annotations

from selfreview_gui.formats.kinds import UnreadableError

MOST_CHARACTERS = 2_000_000  # 250 papers in one file
MOST_PARAGRAPHS = 50_000

TOO_LARGE = "不像一份文稿；请选正确的文件，或把需要的部分另存出来"


def refuse_endless(characters: int, paragraphs: int) -> None:
    """Raise UnreadableError where a document would hold more than any paper does."""
    if characters > MOST_CHARACTERS or paragraphs > MOST_PARAGRAPHS:
        most = f"{MOST_CHARACTERS // 10_000} 万字或 {MOST_PARAGRAPHS // 10_000} 万段"
        raise UnreadableError(f"里的文字超过 {most}，{TOO_LARGE}")
