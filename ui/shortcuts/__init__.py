"""The sheet of all keys."""
