"""Fields that are edited where they stand, and saved as you leave them."""
