"""What can be set, in sections of one window."""
