"""Start with the user's session, on each system in its own way."""
