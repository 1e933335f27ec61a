"""The box that says what this program is."""

from __future__ import annotations

from importlib.metadata import version

from PySide6.QtWidgets import QMessageBox, QWidget


def show_about(window: QWidget, name: str) -> None:
    """Show the program's name and version, and that it never talks to anyone."""
    QMessageBox.about(
        window,
        "关于",
        f"{name} {version('selfreview-gui')}\n\n一步一步写出规范的组织生活会对照检查材料。\n"
        "完全离线：您写的内容只存在这台电脑上，不会发送到任何地方。",
    )
