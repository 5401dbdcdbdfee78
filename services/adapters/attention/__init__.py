"""Whether this is a bad moment for a reminder, on each system in its own way."""
