"""The page of all follow-ups, and the fields they are made and changed with."""
