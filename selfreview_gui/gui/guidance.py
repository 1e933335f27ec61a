"""What helps with a step: what the notice asks, guiding questions, a length, a scaffold to take."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from selfreview_gui.gui.flow import Flow
from selfreview_gui.gui.parts import button, column, label
from selfreview_gui.review.template import Dimension


class Guidance(QWidget):
    """Shows a dimension's guidance; what a template does not say is absent.

    `scaffold_wanted` carries the scaffold's text, `folded` whether the questions are shown.
    """

    scaffold_wanted = Signal(str)
    folded = Signal(bool)

    def __init__(self, *, questions_shown: bool = True) -> None:
        super().__init__()
        self.setObjectName("guidance")
        self._dimension: Dimension | None = None
        self._asks = label("", "asks")
        self._asks.setObjectName("asksLabel")
        self._count = label("", "count", wrap=False)
        self._count.setObjectName("countLabel")
        self._questions_shown = questions_shown
        self._toggle = self._make_toggle()
        self._questions = label("", "hint")
        self._questions.setObjectName("questionsLabel")
        self._questions.setTextFormat(Qt.TextFormat.RichText)
        self._scaffold = self._make_scaffold()
        layout = column(self, 8)
        layout.addWidget(self._asks)
        layout.addLayout(Flow(self._toggle, self._scaffold, self._count, space=12))
        layout.addWidget(self._questions)

    def show_dimension(self, dimension: Dimension | None) -> None:
        """Show what is asked here."""
        if dimension == self._dimension and dimension is not None:
            return
        self._dimension = dimension
        questions = dimension.questions if dimension else ()
        self._asks.setText(asked(dimension) if dimension else "")
        self._asks.setVisible(bool(dimension and dimension.asks))
        self._questions.setText(_listed(questions))
        self._toggle.setVisible(bool(questions))
        self._scaffold.setVisible(bool(dimension and dimension.scaffold))
        self._unfold()

    def show_count(self, characters: int) -> None:
        """Show how much is written, beside the suggested length."""
        said = f"已写 {characters} 字" + suggested(self._dimension)
        if self._count.text() != said:
            self._count.setText(said)

    def _make_toggle(self) -> QToolButton:
        toggle = QToolButton()
        toggle.setText("引导问题")
        toggle.setAutoRaise(True)
        toggle.setObjectName("questionsButton")
        toggle.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        toggle.clicked.connect(self._fold)
        return toggle

    def _make_scaffold(self) -> QPushButton:
        made = button("scaffoldButton", "插入参考写法", self._want_scaffold)
        made.setToolTip("插入一段带空的句子，空处用【】标出，按 Tab 键逐个填写")
        return made

    def _want_scaffold(self) -> None:
        if self._dimension is not None:
            self.scaffold_wanted.emit(self._dimension.scaffold)

    def _fold(self) -> None:
        self._questions_shown = not self._questions_shown
        self._unfold()
        self.folded.emit(self._questions_shown)

    def _unfold(self) -> None:
        shown = self._questions_shown
        self._toggle.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self._toggle.setAccessibleName("收起引导问题" if shown else "显示引导问题")
        self._questions.setVisible(shown and bool(self._questions.text()))


def asked(dimension: Dimension) -> str:
    """Say what is asked; words of the notice are told as such."""
    return f"通知要求：{dimension.asks}" if dimension.quoted else dimension.asks


def suggested(dimension: Dimension | None) -> str:
    """Say in words which length is suggested, nothing where none is."""
    if dimension is None or not (dimension.min or dimension.max):
        return ""
    if not dimension.max:
        return f" · 建议 {dimension.min} 字以上"
    if not dimension.min:
        return f" · 建议 {dimension.max} 字以内"
    return f" · 建议 {dimension.min}—{dimension.max} 字"


def _listed(questions: tuple[str, ...]) -> str:
    """Set the questions one below the other, with room between them."""
    rows = "".join(f"<tr><td>·&nbsp;</td><td>{escape(each)}</td></tr>" for each in questions)
    return f'<table cellspacing="0" cellpadding="2">{rows}</table>' if rows else ""
