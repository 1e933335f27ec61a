"""Any readable file in, a file by the page standard out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from selfreview_gui.errors import UserError
from selfreview_gui.jobs.export import Write, free_path
from selfreview_gui.jobs.papers import read_paper
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Remark
from selfreview_gui.review.page import STANDARD, Page

if TYPE_CHECKING:
    from selfreview_gui.jobs.reading import Readers


def format_file(
    source: Path, out: Path, write: Write, page: Page = STANDARD, readers: Readers | None = None
) -> tuple[tuple[Path, ...], tuple[Remark, ...]]:
    """Write every paper of a file by a page; several get OUT-1, OUT-2 …; return paths and remarks."""
    if not out.parent.is_dir():
        raise UserError(f"找不到文件夹“{out.parent}”，什么也没有写，请换一个保存位置。")
    found = read_paper(source, readers)
    several = len(found.reviews) > 1
    paths = []
    for place, review in enumerate(found.reviews, 1):
        path = free_path(out.with_stem(f"{out.stem}-{place}") if several else out)
        write(compose(review), path, review.title.replace("\n", ""), {}, page)
        paths.append(path)
    return tuple(paths), found.remarks
