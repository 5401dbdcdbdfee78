"""What to remind of now, what waits and why, and when to look again."""
