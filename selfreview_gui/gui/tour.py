"""The first start's short tour: four cards over the page, which can be skipped at any time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from selfreview_gui.gui.parts import button, label

CARDS = (
    (
        "一步一步写",
        "左边是要写的各个步骤。按“下一步”往前走，也可以直接点任何一步。",
    ),
    (
        "空处会提醒",
        "每一页先告诉您通知问什么。可以借用带空的句子，【】里换成本单位的事情，没填完的地方会亮着。",
    ),
    (
        "不用点保存",
        "写一个字存一个字，关机停电也不丢。改错了按 Ctrl+Z 撤销。所有内容只在这台电脑上，不联网。",
    ),
    (
        "最后导出",
        "写完看核对结果，再按公文格式导出 Word 文件。想先看看成品，就点“打开示例”。",
    ),
)


class Tour(QFrame):
    """A card in the lower right corner of a page; the page below it works on. `finished`: read or skipped."""

    finished = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("tour")
        self.setAccessibleName("使用介绍")
        self.setProperty("role", "card")
        self.setAutoFillBackground(True)
        self._page, self._at = page, 0
        self._title = label("", "title")
        self._text = label("")
        self._place = label("", "count", wrap=False)
        self._back = button("tourBackButton", "上一条", lambda: self._turn(-1))
        self._next = button("tourNextButton", "下一条", lambda: self._turn(1), primary=True)
        self._skip = button("tourSkipButton", "跳过", self.end)
        for each in (self._back, self._next, self._skip):
            each.setAutoDefault(True)
        self._lay_out()
        page.installEventFilter(self)
        self._turn(0)

    def end(self) -> None:
        """Take the card away for good."""
        self.hide()
        self.finished.emit()
        self.deleteLater()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._place)
        row.addStretch(1)
        for each in (self._skip, self._back, self._next):
            row.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._text, 1)
        column.addLayout(row)

    def _turn(self, by: int) -> None:
        if self._at + by == len(CARDS):
            self.end()
            return
        self._at = max(0, self._at + by)
        title, text = CARDS[self._at]
        self._title.setText(title)
        self._text.setText(text)
        self._place.setText(f"{self._at + 1}/{len(CARDS)}")
        self._back.setVisible(self._at > 0)
        last = self._at == len(CARDS) - 1
        self._skip.setVisible(not last)
        self._next.setText("知道了" if last else "下一条")
        self._next.setAccessibleName(self._next.text())
        self._stand()

    def _stand(self) -> None:
        """Stand in the page's lower right corner, as large as the text asks for."""
        page = self._page
        line = self.fontMetrics().height()
        width = min(30 * line, page.width() - 2 * line)
        height = max(self.heightForWidth(width), self.sizeHint().height())
        self.setGeometry(page.width() - width - line, page.height() - height - line, width, height)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner and in front when the page changes its size or what it shows."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.LayoutRequest):
            self._stand()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape skips the tour."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)
