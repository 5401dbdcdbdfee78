"""Simulate a consultant's year, to see whom check-ins keep in touch with, and whom they don't."""
