"""Another language is one more file of words and patterns."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from services.quick_line import tongue
from services.quick_line.parser import parse_quick_line
from tests.services.quick_line.tables import PEOPLE, index_of, told

LANGUAGES = Path(tongue.__file__).parent / "languages"
GERMAN = """
code = "de"
function_words = "der die das und mit nicht"
subordinators = "ob dass"
connectors = ["und"]
labels = ["aufgabe"]
[calendar]
weekdays = "montag dienstag mittwoch donnerstag freitag samstag sonntag"
date_words = "am bis"
[slots]
next = "nachsten"
[parts]
morning = "vormittag"
[actions]
final = "schicken anrufen"
others = ["ruf … an"]
[past]
verbs = ""
[[kinds]]
kind = "call"
channel = "phone"
rank = "told"
verbs = "angerufen|telefoniert"
[[times]]
means = "clock"
patterns = ["um {h} uhr"]
"""


def test_a_line_in_a_third_language(tmp_path: Path) -> None:
    folder = tmp_path / "languages"
    shutil.copytree(LANGUAGES, folder)
    (folder / "de.toml").write_text(GERMAN, "utf-8")
    now = datetime(2026, 11, 25, 16, tzinfo=ZoneInfo("Europe/Amsterdam"))
    text = "mit Anna telefoniert und Freitagvormittag um 10 Uhr Angebot schicken, aufgabe: Karte"
    line = parse_quick_line(
        text, now, ZoneInfo("Europe/Amsterdam"), index_of(PEOPLE), tongue=tongue.make_tongue(folder)
    )
    assert told(line, now) == (
        "call phone held | Anna de Vries"
        ' | due 2026-11-27 10:00 "Angebot schicken" | due someday "Karte"'
    )
