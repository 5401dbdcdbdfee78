"""Groups and tags, looked after on a page of their own."""
