"""A program with a window: `shown_window.py TITLE` prints its id."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QLineEdit


def main(title: str, *how: str) -> int:
    """Show a window until the program is ended; "full" lets it fill the screen."""
    app = QApplication([title])
    window = QLineEdit()
    window.setWindowTitle(title)
    window.resize(200, 60)
    if "full" in how:
        window.showFullScreen()
    else:
        window.show()
    print(int(window.winId()), flush=True)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
