"""Tell from somebody's own history for how long a silence is usual."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import ceil
from statistics import fmean, median

FEWEST_GAPS = 5
NEWEST_GAPS = 50
SHORTEST_LIMIT_DAYS = 14

_OUTLYING = 3.5
_MAD_TO_SIGMA = 1 / 0.6745
_MEAN_AD_TO_SIGMA = 1.253314
_AT_LEAST_USUAL = 2


@dataclass(frozen=True, slots=True)
class Silence:
    """Hold how long it usually is between two contacts, and beyond how many days it is not."""

    usual_gap_days: int
    limit_days: int


def usual_silence(held_days: Collection[date]) -> Silence | None:
    """Return the usual silence between the days of contact; None with fewer than FEWEST_GAPS gaps.

    `held_days` are the days of all contacts held, in any order; several on a day are one. The
    newest NEWEST_GAPS gaps count, so that a rhythm of years ago does not.

    A gap of x days is unusual if its modified z-score, 0.6745 (x - median) / MAD, is beyond 3.5,
    where MAD is the median of the absolute deviations from the median: B. Iglewicz and
    D. C. Hoaglin, "How to Detect and Handle Outliers", ASQC Basic References in Quality Control
    16, 1993; also NIST/SEMATECH, e-Handbook of Statistical Methods, 1.3.5.17. Median and MAD do
    not follow a few long holidays as mean and deviation would. Where more than half the gaps are
    the same, MAD is 0; then, as in IBM SPSS, the score is (x - median) / (1.253314 MeanAD), with
    the mean of the absolute deviations. Of the two sides only long gaps matter, and the limit is
    the x whose score is 3.5.

    Two floors are ours: the limit is at least twice the median, since even the most regular
    people skip a turn, and at least SHORTEST_LIMIT_DAYS, since who is spoken to daily is not
    fading after a long weekend.
    """
    days = sorted(set(held_days))[-NEWEST_GAPS - 1 :]
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    if len(gaps) < FEWEST_GAPS:
        return None
    usual = median(gaps)
    limit = max(usual + _OUTLYING * _sigma(gaps, usual), _AT_LEAST_USUAL * usual)
    return Silence(round(usual), max(ceil(limit), SHORTEST_LIMIT_DAYS))


def _sigma(gaps: Sequence[int], usual: float) -> float:
    deviations = [abs(gap - usual) for gap in gaps]
    if mad := median(deviations):
        return mad * _MAD_TO_SIGMA
    return fmean(deviations) * _MEAN_AD_TO_SIGMA
