"""Show a note in a window, as the test traces it; a program of its own.

Between MARK/begin and MARK/end, which are only looked for, nothing happens but the showing.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ui.contact_page.note_view import NoteView
from ui.theme.theme import STYLE_ARGUMENTS, Theme

WARM = "# Words\n\n- *as* **in** `a`\n\n> note [of](https://example.com)\n\n| a |\n|---|\n| b |\n"


def main() -> None:
    """Render what is on standard input; the folder to mark with is the argument."""
    folder = Path(sys.argv[1])
    note = sys.stdin.read()
    app = QApplication([sys.argv[0], *STYLE_ARGUMENTS])
    theme = Theme(app, "light")
    theme.apply()
    view = NoteView(theme, "Note")
    view.resize(500, 600)
    view.show()
    view.show_note(WARM)
    view.grab()
    (folder / "begin").exists()
    view.show_note(note)
    app.processEvents()
    view.grab()
    view.selectAll()
    view.copy()
    app.processEvents()
    (folder / "end").exists()


if __name__ == "__main__":
    main()
