"""A window with one of the program's fields, which prints every text that arrives in it."""

from __future__ import annotations

import sys

from selfreview_gui.gui.app import make_application
from selfreview_gui.gui.editor import Editor


def main() -> None:
    """Show the field until the process is ended."""
    app = make_application()
    field = Editor("field", "文字")
    field.edited.connect(lambda text: sys.stdout.write(f"{text}\n") and sys.stdout.flush())
    field.setWindowTitle("pinyin-field")
    field.show()
    app.exec()


if __name__ == "__main__":
    main()
