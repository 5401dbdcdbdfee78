"""The main window: navigation, contact list and the page of what is selected."""
