"""Fields of the user's own making: what there are, and what contacts have in them."""
