"""The page profiles on offer: the built-in ones, and one named on the command line."""

from __future__ import annotations

from pathlib import Path

from selfreview_gui.errors import UserError
from selfreview_gui.paths import resources
from selfreview_gui.review.profile import Profile, parse_profile
from selfreview_gui.review.review import new_id

STANDARD_ID = "standard"
_LONGEST_NAME = 40
_WORD = (".docx", ".docm", ".dotx")
# In the order in which they are offered: the standard, then what units change most often.
_ORDER = ("standard", "pitch-28", "pitch-29.5", "pitch-30", "bold-third", "centred-number", "installed")


def built_in() -> tuple[Profile, ...]:
    """Read the profiles that come with the program, the standard first; a file added there comes last."""
    files = sorted((resources() / "profiles").glob("*.toml"), key=lambda file: (_place(file.stem), file.stem))
    return tuple(parse_profile(file.read_text("utf-8")) for file in files)


def find_profile(wanted: str, profiles: tuple[Profile, ...]) -> Profile:
    """Return the profile that `known_profile` finds; raise UserError where there is none."""
    found = known_profile(wanted, profiles)
    if found is None:
        names = "；".join(f"{each.id}（{each.name}）" for each in profiles)
        raise UserError(f"没有“{wanted}”这个版式，什么也没有写，可用的有：{names}。")
    return found


def known_profile(wanted: str, profiles: tuple[Profile, ...]) -> Profile | None:
    """Return the profile of that id or name, the one in a .toml file, or the layout of a Word file.

    Raises UserError where such a file has none.
    """
    known = next((each for each in profiles if wanted in (each.id, each.name)), None)
    path = Path(wanted)
    if known is not None or not path.suffix:
        return known
    if path.suffix.lower() != ".toml":
        return profile_like(path) if path.suffix.lower() in _WORD else None
    try:
        return parse_profile(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"版式文件“{wanted}”读不了，什么也没有写，请核对文件名。") from error


def profile_like(path: Path) -> Profile:
    """Read the layout of a unit's own Word file into a profile; raise UserError where it has none."""
    from selfreview_gui.formats.word_profile import read_page  # only this needs the file's styles

    return Profile(new_id(), f"照{path.stem}排的版式"[:_LONGEST_NAME], read_page(path), source=path.name)


def _place(id: str) -> int:
    return _ORDER.index(id) if id in _ORDER else len(_ORDER)
