"""A program with a window, for tests of the focus: `shown_window.py TITLE` prints its id."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QLineEdit


def main(title: str) -> int:
    """Show a window until the program is ended."""
    app = QApplication([title])
    window = QLineEdit()
    window.setWindowTitle(title)
    window.resize(200, 60)
    window.show()
    print(int(window.winId()), flush=True)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
