"""Measure against the goals of the design: `make bench`. Ratios to a yardstick, never a test."""
