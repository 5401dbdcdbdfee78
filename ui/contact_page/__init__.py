"""The page of a contact: header, facts, timeline and the composer on top of it."""
