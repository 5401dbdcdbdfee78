"""Invent people and years of history with them, for newcomers, screenshots and benchmarks."""
