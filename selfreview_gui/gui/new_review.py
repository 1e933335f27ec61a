"""The dialog that begins a review: which year, who writes, by which template, for which unit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.parts import button, label
from selfreview_gui.gui.templatelist import OWN, TemplateList
from selfreview_gui.review.start import for_year
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Place, Role, Template

SUBJECTS = {Subject.BRANCH: "支部班子", Subject.MEMBER: "党员个人"}
_PLACES = {Place.PART: "单独作为一部分", Place.DIMENSION: "作为问题的一个方面", Place.OPENING: "写在引言里"}
_MEETINGS_BEGIN = 10  # October: from then on people write about the present year, before about the last


class NewReviewDialog(QDialog):
    """Asks for what a review begins with. Every template can be chosen for every year.

    `delete_wanted` carries a template of the person's own, `restore_wanted` one that was deleted.
    """

    delete_wanted = Signal(object)
    restore_wanted = Signal(object)

    def __init__(self, templates: tuple[Template, ...], unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("newReviewDialog")
        self.setWindowTitle("新建材料")
        self._templates = templates
        self.year = _combo("yearBox", "年度", years(templates, date.today()))
        self.subjects = QButtonGroup(self)
        self.list = TemplateList()
        self.details = QPlainTextEdit(readOnly=True)
        self.unit = QLineEdit(unit)
        self.name = QLineEdit()
        self.notice = Notice()
        self._set_up()
        self._lay_out()
        self._show_templates()
        (self.unit if not unit else self.list).setFocus()

    def choice(self) -> tuple[Template, str, str] | None:
        """Return the template for the chosen year, the unit and the name; None where nothing is to begin."""
        template = self.list.chosen()
        if self.result() != QDialog.DialogCode.Accepted or template is None:
            return None
        name = self.name.text().strip() if self.name.isEnabled() else ""
        return for_year(template, int(self.year.currentData())), self.unit.text().strip(), name

    def take_away(self, template: Template) -> None:
        """Show that a template was deleted; the strip below brings it back."""
        row = self.list.currentRow()
        self._templates = tuple(each for each in self._templates if each.id != template.id)
        self._show_templates()
        self.list.choose_near(row)
        self.list.setFocus()
        said = f"已删除模板“{template.name}”，用过它的材料不受影响"
        self.notice.tell(said, "撤销", lambda: self.restore_wanted.emit(template))

    def put_back(self, template: Template) -> None:
        """Show that a template is there again."""
        self._templates = (*self._templates, template)
        self._show_templates()
        self.list.choose(template.id)
        self.list.setFocus()

    def _set_up(self) -> None:
        for widget, name, words in (
            (self.details, "templateDetails", "模板说明"),
            (self.unit, "unitField", "单位"),
            (self.name, "nameField", "姓名"),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(words)
        self.details.setTabChangesFocus(True)
        self.unit.setPlaceholderText("例如：××县档案馆党支部")
        self.year.currentIndexChanged.connect(self._show_templates)
        self.list.currentItemChanged.connect(self._show_details)
        self.list.itemActivated.connect(self.accept)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self._ask_delete)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(12)
        layout.addLayout(self._form())
        layout.addWidget(label("按哪个模板写（以后都能改；收到的通知不一样，以通知为准）", "hint"))
        lists = QHBoxLayout()
        lists.setSpacing(12)
        lists.addWidget(self.list, 5)
        lists.addWidget(self.details, 6)
        layout.addLayout(lists, 1)
        layout.addWidget(self.notice)
        layout.addLayout(self._buttons())
        line = self.fontMetrics().height()
        room = self.screen().availableSize()
        self.resize(min(50 * line, room.width() - 40), min(38 * line, room.height() - 60))

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.addRow("年度(&Y)", self.year)
        form.addRow("谁的材料", self._subject_row())
        form.addRow("单位(&U)", self.unit)
        form.addRow("姓名(&M)", self.name)
        self._named = form
        return form

    def _subject_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(24)
        for place, (subject, words) in enumerate(SUBJECTS.items()):
            choice = QRadioButton(words)
            choice.setObjectName(f"{subject}Choice")
            choice.setAccessibleName(words)
            choice.setChecked(place == 0)
            self.subjects.addButton(choice, place)
            row.addWidget(choice)
        row.addStretch(1)
        self.subjects.idToggled.connect(lambda _, checked: self._show_templates() if checked else None)
        return row

    def _buttons(self) -> QHBoxLayout:
        self._delete = button("deleteTemplateButton", "删除这个模板(&D)", self._ask_delete)
        cancel = button("cancelButton", "取消", self.reject)
        start = button("startButton", "开始写(&S)", self.accept, primary=True)
        start.setDefault(True)
        for each in (self._delete, cancel, *self.notice.findChildren(QPushButton)):
            each.setAutoDefault(True)  # Enter presses what Tab has reached, and does not begin a review
        row = QHBoxLayout()
        row.addWidget(self._delete)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(start)
        return row

    def _ask_delete(self) -> None:
        template = self.list.chosen()
        if template is not None and template.basis == OWN:
            self.delete_wanted.emit(template)

    def _subject(self) -> Subject:
        return tuple(SUBJECTS)[self.subjects.checkedId()]

    def _show_templates(self) -> None:
        self._named.setRowVisible(self.name, self._subject() is Subject.MEMBER)
        self.name.setEnabled(self._subject() is Subject.MEMBER)
        fitting = [each for each in self._templates if each.subject is self._subject()]
        self.list.show_templates(fitting, int(self.year.currentData()))

    def _show_details(self) -> None:
        template = self.list.chosen()
        self.details.setPlainText(described(template) if template else "")
        self._delete.setVisible(template is not None and template.basis == OWN)


def years(templates: Sequence[Template], today: date) -> dict[str, int]:
    """Return the years on offer, the one that is written about now first, then the newest."""
    present = today.year if today.month >= _MEETINGS_BEGIN else today.year - 1
    others = {today.year, *(each.year for each in templates)} - {present}
    return {f"{year} 年度": year for year in (present, *sorted(others, reverse=True))}


def described(template: Template) -> str:
    """Write down what a template asks: its note, and its dimensions in their order."""
    problems = [each.title for each in template.dimensions if each.role is Role.PROBLEMS]
    others = [
        each.title for each in template.dimensions if each.role not in (Role.PROBLEMS, Role.RECTIFICATION)
    ]
    lines = [template.note, ""] if template.note else []
    lines += ["查摆问题的方面：", *(f"{place}. {title}" for place, title in enumerate(problems, 1)), ""]
    lines += ["另外要写：", f"· 上年度整改情况（{_PLACES[template.rectification]}）"]
    lines += [f"· {title}" for title in others]
    if template.max:
        lines += ["", f"全文一般 {template.min}—{template.max} 字。"]
    return "\n".join(lines)


def _combo(name: str, words: str, entries: dict[str, int]) -> QComboBox:
    made = QComboBox()
    made.setObjectName(name)
    made.setAccessibleName(words)
    for text, value in entries.items():
        made.addItem(text, value)
    return made
