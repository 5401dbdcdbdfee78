"""Print the figures beside their goals."""

from __future__ import annotations

from collections.abc import Iterable

from tests.benchmarks.figures import Figure

_HEAD = ("what", "at most", "figure", "middle half", "Attent", "yardstick", "")
_LEFT = {0, 6}


def render(figures: Iterable[Figure]) -> str:
    """Return one line a figure, in columns; a goal that is missed says so."""
    lines = [_HEAD, *map(_cells, figures)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column in _LEFT else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def _cells(figure: Figure) -> tuple[str, ...]:
    goal = figure.goal
    at_most = f"{goal.at_most:g} {goal.unit}"
    if figure.value is None:
        return (goal.what, at_most, "–", "", "", "", figure.remark)
    spread = f"{figure.low:.2f}–{figure.high:.2f}" if figure.low is not None else ""
    remark = f"OVER THE GOAL, {figure.remark}" if figure.is_over else figure.remark
    value = f"{figure.value:.2f} {goal.unit}"
    return (goal.what, at_most, value, spread, figure.measured, figure.yardstick, remark)
