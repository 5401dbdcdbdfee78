"""The outside world, each part behind a small protocol that services define."""
