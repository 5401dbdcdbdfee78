"""Bring what is due before the user: once, in time, and never at a bad moment."""
