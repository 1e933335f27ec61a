"""The dimensions on offer: those of every template, each once, under the template's name."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from selfreview_gui.gui.linkmenu import empty
from selfreview_gui.gui.parts import button
from selfreview_gui.review.review import new_id
from selfreview_gui.review.template import Dimension, Role, Template


def offered(templates: Iterable[Template]) -> list[tuple[str, tuple[Dimension, ...]]]:
    """Return the problem dimensions of the templates under their names; a title met before is left out."""
    seen: set[str] = set()
    groups = []
    for template in templates:
        new = tuple(each for each in template.of_role(Role.PROBLEMS) if each.title not in seen)
        seen |= {each.title for each in new}
        if new:
            groups.append((template.name, new))
    return groups


def own_dimension(title: str = "") -> Dimension:
    """Make a dimension that the writer names."""
    return Dimension(new_id(), title)


class DimensionMenu(QMenu):
    """Lists the dimensions that can be added; the writer's own comes first."""

    def __init__(
        self, templates: Callable[[], Iterable[Template]], add: Callable[[Dimension], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("dimensionMenu")
        self._templates, self._add = templates, add
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List what is on offer now."""
        empty(self)
        self.addAction("自己命名一个方面").triggered.connect(lambda: self._add(own_dimension()))
        self.addSeparator()
        for name, dimensions in offered(self._templates()):
            submenu = self.addMenu(name.replace("&", "&&"))
            for each in dimensions:
                action = submenu.addAction(each.title.replace("&", "&&"))
                action.triggered.connect(lambda _, each=each: self._add(each))


def add_button(templates: Callable[[], Iterable[Template]], add: Callable[[Dimension], None]) -> QPushButton:
    """Make the button that lists what can be added; `add` gets what is chosen."""
    made = button("addDimensionButton", "＋ 添加方面", lambda: None)
    made.setAccessibleName("添加一个方面")
    made.setMenu(DimensionMenu(templates, add, made))
    return made
