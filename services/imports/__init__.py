"""Bring address books into the journal.

    files ─ reading ─> ReadFiles ─ matching ─> who is new, who is known ─ adding, merging ─> journal

Reading knows no journal and may take its time in a worker; saving is one unit of work.
"""
