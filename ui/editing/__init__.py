"""Fields that are edited where they stand, for every page that has some."""
