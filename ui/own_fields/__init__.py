"""Fields of the user's own: filled in on a contact's page, and kept in a window of their own."""
