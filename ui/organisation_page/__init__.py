"""The page of an organisation: who works there, and what was said with any of them."""
