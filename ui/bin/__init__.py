"""The page of the bin: what was deleted, brought back or erased."""
