"""Promises: keeping them, and saying when they are due."""
