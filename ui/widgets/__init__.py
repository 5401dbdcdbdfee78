"""Small widgets the pages are made of; each takes the theme in its constructor."""
