"""Undo and redo, from the log that every unit of work leaves."""
