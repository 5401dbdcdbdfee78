"""Whatever stands in a note, showing it touches no file and no network: watched by strace."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.platform.processes import need

ROOT = Path(__file__).parents[2]
NOTE = """\
![]({folder}/x.png) ![words]({folder}/x.png) ![](file://{folder}/x.png)
![words](file://{folder}/x.png) ![here](x.png) ![home](~/x.png) ![up](../x.png)
![share](\\\\\\\\server\\share\\x.png) ![share](//server/share/x.png) ![r](qrc:/x.png) ![c](:/x.png)
![web](http://127.0.0.1:9/x.png) ![in link][ref] [![both]({folder}/x.png)]({folder}/x.txt)
<img src="{folder}/x.png"> <a href="file://{folder}/x.txt">x</a> [file](file://{folder}/x.txt)
![data](data:image/png;base64,iVBORw0KGgo=)

| ![cell]({folder}/x.png) |
|---|
| ![cell]({folder}/x.png) |

- ![item]({folder}/x.png)

[ref]: {folder}/x.png
"""


@pytest.mark.parametrize("scale", ["1", "2"])  # at 2, Qt looks for x@2x.png beside x.png
def test_showing_a_note_touches_no_file_and_no_network(tmp_path: Path, scale: str) -> None:
    need("strace")
    (tmp_path / "x.png").write_bytes(b"\x89PNG")
    log = tmp_path / "trace.txt"
    tracing = ["strace", "-f", "-e", "trace=%file,%network", "-o", str(log)]
    program = [sys.executable, "-m", "tests.platform.render_note", str(tmp_path)]
    done = subprocess.run(
        [*tracing, *program],
        input=NOTE.format(folder=tmp_path),
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale},
        text=True,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    begun, _, shown = log.read_text().partition(f"{tmp_path}/begin")
    shown, end, _ = shown.partition(f"{tmp_path}/end")
    assert begun
    assert end
    calls = [line for line in shown.splitlines() if "x.png" in line or "x.txt" in line]
    assert calls == []
    assert "connect(" not in shown
    assert "@2x" not in shown
