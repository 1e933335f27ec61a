"""What stands below the form: how much the page holds, and which typefaces this computer lacks."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from selfreview_gui.gui.parts import column, label
from selfreview_gui.gui.profiles.words import holds, lacking
from selfreview_gui.review.profile import Profile
from selfreview_gui.review.typefaces import substitutes


class Summary(QWidget):
    """Says of a profile what cannot be seen in its fields."""

    def __init__(self, installed: Collection[str]) -> None:
        super().__init__()
        self.setObjectName("profileSummary")
        self._installed = installed
        self._holds, self._lacking = label(""), label("", "hint")
        self._holds.setObjectName("holdsLabel")
        self._lacking.setObjectName("lackingLabel")
        lines = column(self, 4)
        lines.addWidget(self._holds)
        lines.addWidget(self._lacking)

    def show_profile(self, profile: Profile, *, is_wrong: bool) -> None:
        """Say it of this profile; `is_wrong`: some field holds no value."""
        words = lacking(substitutes(profile.page, self._installed), installed=profile.installed)
        self._holds.setText(holds(profile.page, is_wrong=is_wrong))
        self._lacking.setText(words)
        self._lacking.setVisible(bool(words))
