"""Bring the translations up to date with the sentences in the sources.

English needs only its plurals: everything else stands in the sources already.
"""

from __future__ import annotations

import subprocess
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"
LUPDATE = Path(sysconfig.get_path("scripts")) / "pyside6-lupdate"
OPTIONS = ("-silent", "-source-language", "en", "-no-obsolete", "-locations", "none")
LANGUAGE_OPTIONS: dict[str, tuple[str, ...]] = {"nl": (), "en": ("-pluralonly",)}


def update(folder: Path) -> None:
    """Add new sentences to the .ts files in the folder, and drop those that are gone."""
    sources = [ROOT / "main.py", *(ROOT / "services").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]
    for language, options in LANGUAGE_OPTIONS.items():
        ts = folder / f"attent_{language}.ts"
        subprocess.run([LUPDATE, *sorted(sources), *OPTIONS, *options, "-ts", ts], check=True)


if __name__ == "__main__":
    update(TRANSLATIONS)
