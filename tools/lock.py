"""Lock the dependencies: exact versions with hashes, for every platform, naming no registry.

`requirements.lock` is what the app needs, `requirements-dev.lock` what working on it adds. Both
stay as they are where a package has no wheel for a platform the app is made for.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

ROOT = Path(__file__).parent.parent
RUNTIME, DEV = "requirements.lock", "requirements-dev.lock"
PLATFORMS = {
    "Windows x64": "x86_64-pc-windows-msvc",
    "macOS arm64": "aarch64-apple-darwin",
    "Linux x64": "x86_64-manylinux_2_35",
}
OLDEST_MACOS = "14.0"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


def main() -> int:
    """Write both locks anew; return 1 where the newest versions cannot be locked."""
    with tempfile.TemporaryDirectory() as folder:
        runtime, dev = Path(folder, RUNTIME), Path(folder, DEV)
        try:
            _compile(runtime)
            _compile(dev, "--group=dev", f"--constraint={runtime}")
            for platform, python in product(PLATFORMS, PYTHONS):
                _check_wheels(platform, python, runtime, dev)
        except subprocess.CalledProcessError as error:
            print(error.stderr, file=sys.stderr)
            return 1
        for lock in (runtime, dev):
            (ROOT / lock.name).write_bytes(lock.read_bytes())
    return 0


def _compile(lock: Path, *options: str) -> None:
    """Resolve the newest versions for all platforms and Pythons at once."""
    quiet = ("--no-emit-index-url", "--no-emit-find-links", "--no-annotate", "--no-header")
    source = () if options else ("pyproject.toml",)
    _uv(
        "compile",
        "--universal",
        "--no-build",
        "--generate-hashes",
        "--no-strip-extras",  # or pip looks past the pin for what is asked for with an extra
        *quiet,
        f"-o={lock}",
        *options,
        *source,
    )


def _check_wheels(platform: str, python: str, *locks: Path) -> None:
    """Resolve the locks as that platform would, from wheels alone."""
    print(f"wheels for {platform}, Python {python}")
    with tempfile.TemporaryDirectory() as nowhere:
        _uv(
            "install",
            "--dry-run",
            "--require-hashes",
            "--no-build",
            f"--target={nowhere}",
            f"--python-platform={PLATFORMS[platform]}",
            f"--python-version={python}",
            *(f"--requirements={lock}" for lock in locks),
        )


def _uv(command: str, *options: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "uv", "pip", command, "--quiet", *options],
        cwd=ROOT,
        env={**os.environ, "MACOSX_DEPLOYMENT_TARGET": OLDEST_MACOS},
        check=True,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


if __name__ == "__main__":
    raise SystemExit(main())
