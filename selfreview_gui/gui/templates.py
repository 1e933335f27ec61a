"""The templates on offer: those the person saved, and those that come with the program."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.records import Records

if TYPE_CHECKING:
    from selfreview_gui.review.template import Template
    from selfreview_gui.store.store import Store


def built_in_templates() -> tuple[Template, ...]:
    """Read the templates that come with the program."""
    from selfreview_gui.jobs.templates import built_in  # loaded when they are first asked for

    return built_in()


class Templates:
    """Knows the templates there are; `own` are the person's, as the store last had them."""

    def __init__(
        self,
        built_in: Callable[[], Iterable[Template]],
        records: Records,
        notice: Notice,
        fail: Callable[[Exception], None],
    ) -> None:
        self._built_in, self._records, self._notice, self._fail = built_in, records, notice, fail
        self.own: tuple[Template, ...] = ()

    def on_offer(self) -> tuple[Template, ...]:
        """Return the person's own templates and the built-in ones."""
        return (*self.own, *self._built_in())

    def keep(self, template: Template) -> None:
        """Save a template of the person's own, in the place of the one that has the same name.

        Whoever asks the store after this finds it on offer.
        """
        self._records.ask(lambda store: _kept(store, template), self._tell_kept, self._fail)

    def _tell_kept(self, kept: _Kept) -> None:
        self.own = kept.own
        name = kept.template.name
        if kept.before is None:
            self._notice.tell(f"已存为我的模板“{name}”，新建时可以选用")
        else:
            said = f"已更新我的模板“{name}”，原来同名的换成了现在的安排"
            self._notice.tell(said, "撤销", partial(self._put_back, kept.before))

    def _put_back(self, before: Template) -> None:
        def tell(own: tuple[Template, ...]) -> None:
            self.own = own
            self._notice.tell(f"我的模板“{before.name}”恢复成了原来的安排")

        self._records.ask(lambda store: _saved(store, before), tell, self._fail)


class _Kept(NamedTuple):
    """What was saved, what it took the place of, and all templates of the person's own after that."""

    template: Template
    before: Template | None
    own: tuple[Template, ...]


def _kept(store: Store, template: Template) -> _Kept:
    same = (template.name, template.subject)
    before = next((each for each in store.templates() if (each.name, each.subject) == same), None)
    if before is not None:
        from dataclasses import replace  # 1 ms of the start

        template = replace(template, id=before.id)
    return _Kept(template, before, _saved(store, template))


def _saved(store: Store, template: Template) -> tuple[Template, ...]:
    store.save_template(template)
    return store.templates()
