"""What can be set, section by section."""
