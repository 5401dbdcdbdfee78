"""Gather what today asks for."""
