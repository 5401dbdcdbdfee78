"""Contacts: the list, the page of one, and changing them."""
