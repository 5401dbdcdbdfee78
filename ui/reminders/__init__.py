"""Reminders: when to look, and the window that stays until each is dealt with."""
