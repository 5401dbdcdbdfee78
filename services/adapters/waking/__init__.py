"""Hear from each system that the machine woke, or that its clock or zone was set."""
