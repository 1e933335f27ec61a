"""The import view: what was read from old papers is corrected here, the source beside it."""

from selfreview_gui.gui.importview.dialog import ImportView

__all__ = ["ImportView"]
