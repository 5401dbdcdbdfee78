"""Share a whole number out by weight."""

from __future__ import annotations

from collections.abc import Sequence


def share_out(total: int, weights: Sequence[float]) -> list[int]:
    """Return whole shares of total in proportion to weights, adding up to it exactly.

    The largest remainders get what rounding down leaves, earlier ones first.
    """
    whole = sum(weights)
    exact = [total * weight / whole for weight in weights]
    shares = [int(part) for part in exact]
    by_remainder = sorted(range(len(exact)), key=lambda i: shares[i] - exact[i])
    for i in by_remainder[: total - sum(shares)]:
        shares[i] += 1
    return shares
