"""The quick note: what is typed and chosen, what that comes to, and how it is saved."""
