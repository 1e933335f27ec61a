"""The help: how the program is used, one page to read."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from selfreview_gui.gui.parts import button
from selfreview_gui.paths import resources


class Guide(QDialog):
    """Shows the guide; the arrow keys scroll, Escape closes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("guide")
        self.setWindowTitle("使用说明")
        self.text = QTextBrowser()
        self.text.setObjectName("guideText")
        self.text.setAccessibleName("使用说明")
        self.text.setMarkdown((resources() / "help" / "guide.md").read_text("utf-8"))
        line = self.fontMetrics().height()
        self.text.document().setDocumentMargin(line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.text, 1)
        close = button("closeGuideButton", "关闭", self.accept, primary=True)
        close.setDefault(True)
        layout.addWidget(close)
        self.resize(44 * line, min(38 * line, parent.height() - line))
        self.text.setFocus()
