"""Organisations: what contacts work for, with a page of their own."""
