"""The dialog that begins a review: which year, who writes, by which template, for which unit."""

from __future__ import annotations

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
from selfreview_gui.gui.templatewords import described, years
from selfreview_gui.review.notice_words import WHOSE
from selfreview_gui.review.start import for_year
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Template


class NewReviewDialog(QDialog):
    """Asks for what a review begins with. Every template can be chosen for every year.

    `made` carries a template that was made from a notice and is to be kept: answer with `take_up`.
    `delete_wanted` carries a template of the person's own, `restore_wanted` one that was deleted.
    """

    made = Signal(object)
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

    def take_up(self, template: Template) -> None:
        """Show a template that was made from a notice and is kept now, ready to begin with."""
        others = tuple(each for each in self._templates if each.id != template.id)
        self._templates = (*others, template)
        self._show_leaders()
        self.subjects.button(tuple(WHOSE).index(template.subject)).setChecked(True)
        if self.year.findData(template.year) < 0:
            self.year.addItem(f"{template.year} 年度", template.year)
        self.year.setCurrentIndex(self.year.findData(template.year))
        self._show_templates()
        self.list.choose(template.id)
        (self._start if self.unit.text().strip() else self.unit).setFocus()

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
        layout.addLayout(self._choosing())
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
        for place, (subject, words) in enumerate(WHOSE.items()):
            choice = QRadioButton(words)
            choice.setObjectName(f"{subject}Choice")
            choice.setAccessibleName(words)
            choice.setChecked(place == 0)
            self.subjects.addButton(choice, place)
            row.addWidget(choice)
        row.addStretch(1)
        self._show_leaders()
        self.subjects.idToggled.connect(lambda _, checked: self._show_templates() if checked else None)
        return row

    def _choosing(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(label("按哪个模板写（以后都能改；收到的通知不一样，以通知为准）", "hint"), 1)
        by_notice = button("byNoticeButton", "按通知新建(&T)…", self._ask_for_notice)
        by_notice.setAutoDefault(True)
        row.addWidget(by_notice)
        return row

    def _ask_for_notice(self) -> None:
        from selfreview_gui.gui.notices.dialog import NoticeDialog  # loaded when it is first shown

        dialog = NoticeDialog(parent=self)
        dialog.confirmed.connect(lambda template, _: self.made.emit(template))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _buttons(self) -> QHBoxLayout:
        self._delete = button("deleteTemplateButton", "删除这个模板(&D)", self._ask_delete)
        cancel = button("cancelButton", "取消", self.reject)
        self._start = start = button("startButton", "开始写(&S)", self.accept, primary=True)
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
        return tuple(WHOSE)[self.subjects.checkedId()]

    def _show_leaders(self) -> None:
        """Offer the leaders' papers where there is a template for them: only notices bring one."""
        there = any(each.subject is Subject.LEADERS for each in self._templates)
        self.subjects.button(tuple(WHOSE).index(Subject.LEADERS)).setVisible(there)

    def _show_templates(self) -> None:
        self._named.setRowVisible(self.name, self._subject() is Subject.MEMBER)
        self.name.setEnabled(self._subject() is Subject.MEMBER)
        fitting = [each for each in self._templates if each.subject is self._subject()]
        self.list.show_templates(fitting, int(self.year.currentData()))

    def _show_details(self) -> None:
        template = self.list.chosen()
        self.details.setPlainText(described(template) if template else "")
        self._delete.setVisible(template is not None and template.basis == OWN)


def _combo(name: str, words: str, entries: dict[str, int]) -> QComboBox:
    made = QComboBox()
    made.setObjectName(name)
    made.setAccessibleName(words)
    for text, value in entries.items():
        made.addItem(text, value)
    return made
