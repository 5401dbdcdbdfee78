"""What is typed and not saved: the page that lists it."""
