"""What can be done: use cases, rules of time, import and export. Import models, never Qt."""
