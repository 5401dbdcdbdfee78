"""Find contacts that are one person twice, and make one of them.

    rows ─ finding ─> pairs with reasons ─ grouping ─> groups ─ the user ─> merging ─> journal

Finding knows no journal and may take its time in a worker; merging is one unit of work.
"""
