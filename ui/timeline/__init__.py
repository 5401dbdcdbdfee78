"""The timeline, whosever it is: its rows, what narrows it, and the keys that move in it."""
