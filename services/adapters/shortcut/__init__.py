"""Keys that work whichever program has the focus, on each system in its own way."""
