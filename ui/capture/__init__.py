"""Taking a note from anywhere: the keys that call for it."""
