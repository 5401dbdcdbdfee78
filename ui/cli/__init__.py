"""The command line: what is seen in a terminal. Loads Qt only for what needs it."""
