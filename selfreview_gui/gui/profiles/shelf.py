"""The profiles of the window: those that came along, one's own, those read from files, and what was changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import count

from selfreview_gui.gui.profiles.words import quoted
from selfreview_gui.review.profile import Profile


@dataclass(frozen=True, slots=True)
class Shelf:
    """Profiles by where they come from. `drafts` are changed and not saved, each under its profile's id."""

    built_in: tuple[Profile, ...]
    own: tuple[Profile, ...] = ()
    read: tuple[Profile, ...] = ()
    drafts: Mapping[str, Profile] = field(default_factory=dict)

    def all(self) -> tuple[Profile, ...]:
        """Return every profile as it was saved, or came along."""
        return (*self.own, *self.read, *self.built_in)

    def kept(self, id: str) -> Profile:
        """Return a profile as it was saved, the first there is where the id is unknown."""
        everything = (*self.built_in, *self.own, *self.read)
        return next((each for each in everything if each.id == id), everything[0])

    def shown(self, id: str) -> Profile:
        """Return a profile with what was changed in it."""
        return self.drafts.get(id, self.kept(id))

    def is_own(self, id: str) -> bool:
        """Say whether the profile is one's own."""
        return any(each.id == id for each in self.own)

    def is_read(self, id: str) -> bool:
        """Say whether the profile was read from a file and is not saved yet."""
        return any(each.id == id for each in self.read)

    def unsaved(self) -> frozenset[str]:
        """Return the ids of the profiles that are not saved as they are shown."""
        return frozenset(self.drafts) | {each.id for each in self.read}

    def complaint(self, profile: Profile) -> str:
        """Say why a profile cannot be saved under its name; nothing where it can, or needs no saving."""
        if profile.id not in self.unsaved():
            return ""
        if not profile.name:
            return "请给这个版式起个名称。"
        taken = {each.name for each in self.all() if each.id != profile.id or each in self.built_in}
        return f"已经有叫{quoted(profile.name)}的版式，请换个名称。" if profile.name in taken else ""

    def free_name(self, name: str) -> str:
        """Return a name that no profile has, made from another's."""
        taken = {each.name for each in self.all()}
        wanted = (f"{name}（改{number if number > 1 else ''}）" for number in count(1))
        return next(each for each in wanted if each not in taken)

    def with_draft(self, draft: Profile) -> Shelf:
        """Return the shelf with a profile changed; one that is as it was saved is no longer a draft."""
        others = {id: each for id, each in self.drafts.items() if id != draft.id}
        return replace(self, drafts=others if draft == self.kept(draft.id) else {**others, draft.id: draft})

    def with_own(self, profile: Profile, place: int | None = None) -> Shelf:
        """Return the shelf with a profile of one's own: instead of the one of that id, else at a place."""
        if self.is_own(profile.id):
            own = tuple(profile if each.id == profile.id else each for each in self.own)
        else:
            place = len(self.own) if place is None else place
            own = (*self.own[:place], profile, *self.own[place:])
        return replace(self._undrafted(profile.id), own=own, read=_without(self.read, profile.id))

    def with_read(self, profile: Profile) -> Shelf:
        """Return the shelf with a profile that was read from a file."""
        return replace(self._undrafted(profile.id), read=(*_without(self.read, profile.id), profile))

    def without(self, id: str) -> Shelf:
        """Return the shelf without a profile of one's own, or one that was read."""
        return replace(self._undrafted(id), own=_without(self.own, id), read=_without(self.read, id))

    def _undrafted(self, id: str) -> Shelf:
        return replace(self, drafts={each: draft for each, draft in self.drafts.items() if each != id})


def _without(profiles: tuple[Profile, ...], id: str) -> tuple[Profile, ...]:
    return tuple(each for each in profiles if each.id != id)
