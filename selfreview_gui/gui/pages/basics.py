"""The page of the basics: who, which year, which meeting and notice; title, signature and date."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel

from selfreview_gui.gui.basics import with_basics, with_template
from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.flow import Flow
from selfreview_gui.gui.pages.page import Page
from selfreview_gui.gui.parts import button, card, column, label
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Template

SUBJECTS = {
    Subject.BRANCH: "党支部班子",
    Subject.MEMBER: "党员个人",
    Subject.LEADERS: "领导班子",
    Subject.OTHER: "其他",
}
WHO = (
    ("unit", "单位（支部）名称", "例如：××局机关第一党支部", True),
    ("name", "姓名", "个人对照检查材料填写本人姓名", True),
    ("year", "年度", "四位数字，例如：2025", True),
    ("meeting", "会议名称", "例如：2024年度组织生活会", True),
    ("notice", "依据的通知", "通知的文号或标题，也可以把通知的要求粘贴在这里", False),
)
_LONGEST = WHO[0][1]  # the captions of both cards are as wide as this one
PAPER = (
    ("title", "标题", "标题可以按意思分成几行，按回车换行", False),
    ("byline", "标题下的署名", "姓名、职务；没有可以留空", True),
    ("signature", "落款", "支部名称或姓名", False),
    ("date", "日期", "例如：2025年1月7日", True),
)


_NAME_OF_NOTICE = 120  # characters; a longer text is the notice itself


class BasicsPage(Page):
    """Shows what stands before and after the paper's text."""

    def __init__(self, review: Review) -> None:
        super().__init__(review)
        self._editors: dict[str, Editor] = {}
        self._labels: dict[str, QLabel] = {}
        self._subject = label("", "")
        self._template = label("", "")
        self._note = label("", "hint")
        self._by_notice = button("byNoticeButton", "按通知调整方面(&T)…", self._ask_for_notice)
        layout = column(self, 16)
        layout.addWidget(label("基本信息", "title"))
        layout.addWidget(self._card("whoCard", "谁的材料", WHO))
        layout.addWidget(self._card("paperCard", "写在纸上的", PAPER))
        layout.addStretch(1)
        self.update_fields(review)

    def _card(self, name: str, caption: str, rows: tuple[tuple[str, str, str, bool], ...]) -> QFrame:
        frame = card(name)
        layout = column(frame, 10, (18, 14, 18, 18))
        layout.addWidget(label(caption, "hint"))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for row in rows:
            self._row(form, *row)
        if name == "whoCard":
            self._facts(form)
        layout.addLayout(form)
        return frame

    def _row(self, form: QFormLayout, name: str, words: str, hint: str, one_line: bool) -> None:
        editor, caption = _field(name, words, hint, one_line), label(words, wrap=False)
        caption.setMinimumWidth(self.fontMetrics().horizontalAdvance(_LONGEST))
        caption.setBuddy(editor)
        self._editors[name], self._labels[name] = editor, caption
        self.writing.bind(editor, Address("", name))
        if name in ("unit", "name", "year"):
            editor.edited.disconnect()
            editor.edited.connect(lambda text: self._write_basics(name, text))
        if name == "year":
            editor.done.connect(self._settle_year)
        form.addRow(caption, editor)

    def _facts(self, form: QFormLayout) -> None:
        form.addRow(label("材料类别", wrap=False), self._subject)
        form.addRow(label("所用模板", wrap=False), self._template)
        form.addRow("", self._note)
        form.addRow("", Flow(self._by_notice, space=8))

    def _ask_for_notice(self) -> None:
        """Let this year's notice be read; what stands in its field as a whole text is taken along."""
        from selfreview_gui.gui.notices.dialog import NoticeDialog  # both loaded when first shown
        from selfreview_gui.jobs.notice_drafts import LONGEST

        review = self.writing.review
        text = review.notice if _NAME_OF_NOTICE < len(review.notice) <= LONGEST else ""
        dialog = NoticeDialog(text, review.subject, self.window())
        dialog.confirmed.connect(self._take_template)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_template(self, template: Template, notice: str) -> None:
        """Arrange the review by the template, in one step of the history."""
        self.writing.change(with_template(self.writing.review, template, notice), "按通知调整方面")
        self.writing.noticed.emit("已按通知调整方面，写好的内容都在")

    def _write_basics(self, name: str, text: str) -> None:
        review = self.writing.review
        if name == "year":
            if _is_year(text):  # until then the last one holds: title and meeting are known by it
                self.writing.change(with_basics(review, year=int(text)), "输入", Address("", name))
            return
        after = with_basics(review, unit=text) if name == "unit" else with_basics(review, name=text)
        self.writing.change(after, "输入", Address("", name))

    def update_fields(self, review: Review) -> None:
        for name, editor in self._editors.items():
            if name != "year":
                editor.show_text(getattr(review, name))
        self._show_year(review)
        self._subject.setText(SUBJECTS[review.subject])
        self._template.setText(review.template.name if review.template else "没有使用模板")
        self._note.setText(review.template.note if review.template else "")
        self._note.setVisible(bool(self._note.text()))
        with_name = review.subject is not Subject.BRANCH or bool(review.name)
        self._editors["name"].setVisible(with_name)
        self._labels["name"].setVisible(with_name)

    def _show_year(self, review: Review) -> None:
        """Show the year; what is being typed and is no year yet stays."""
        editor = self._editors["year"]
        if _is_year(editor.text) or review.year or not editor.text.strip():
            editor.show_text(str(review.year or ""))

    def _settle_year(self) -> None:
        """Show the year that holds where what was typed is none."""
        editor = self._editors["year"]
        if not _is_year(editor.text):
            editor.show_text(str(self.writing.review.year or ""))


def _field(name: str, words: str, hint: str, one_line: bool) -> Editor:
    return Editor(f"{name}Field", words, hint, one_line=one_line, lines=1 if one_line else 2)


def _is_year(text: str) -> bool:
    digits = text.strip()
    return digits.isascii() and digits.isdecimal() and len(digits) == 4 and digits.startswith("20")
