"""What the commands work with: workers that read, the store, a way to write, a page to set."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from selfreview_gui.errors import UserError
from selfreview_gui.jobs.export import Write, write_text, write_word
from selfreview_gui.jobs.profiles import built_in as built_in_profiles
from selfreview_gui.jobs.profiles import find_profile, known_profile
from selfreview_gui.paths import data_folder
from selfreview_gui.review.page import STANDARD, Page
from selfreview_gui.review.typefaces import with_installed

if TYPE_CHECKING:
    from selfreview_gui.jobs.reading import Readers
    from selfreview_gui.store.store import Store


def readers() -> Readers:
    """Return a worker that reads files nobody vouches for."""
    from selfreview_gui.jobs.reading import Readers  # only what opens a foreign file needs a worker

    return Readers(count=1)


def store(chosen: argparse.Namespace) -> closing[Store]:
    """Open the store of the folder that was asked for; it is closed at the end of a `with` block."""
    from selfreview_gui.store.open import open_store  # only what keeps reviews needs the database

    return closing(open_store(data_folder(getattr(chosen, "data", None))))


def writer(out: Path) -> Write:
    """Return what writes a file of that ending; raise UserError where nothing does."""
    if out.suffix.lower() == ".docx":
        return write_word
    if out.suffix.lower() == ".pdf":
        from selfreview_gui.gui.paper.pdf import write_pdf  # a PDF is drawn, and only Qt draws here

        return write_pdf
    if out.suffix.lower() == ".txt":
        return write_text
    raise UserError(
        f"不知道怎样写“{out.suffix or out.name}”这种文件，什么也没有写，请让文件名以 .docx、.pdf 或 .txt 结尾。"
    )


def page(chosen: argparse.Namespace) -> Page:
    """Return the page of the profile that was asked for; the person's own are looked at last."""
    if chosen.profile is None:
        return STANDARD
    profile = known_profile(chosen.profile, built_in_profiles())
    if profile is None:
        with store(chosen) as kept:
            profile = find_profile(chosen.profile, (*built_in_profiles(), *kept.profiles()))
    if not profile.installed:
        return profile.page
    from selfreview_gui.gui.profiles.installed import installed_families  # only Qt knows the typefaces here

    return with_installed(profile.page, installed_families())
