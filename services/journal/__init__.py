"""The timeline: writing entries and reading them page by page."""
