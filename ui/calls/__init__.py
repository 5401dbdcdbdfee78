"""Calls that were heard to end."""
