"""Programs that the benchmarks start and measure; each is run as a script, by its path."""
