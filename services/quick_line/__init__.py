"""Read one typed line: who, what happened, when, and what was promised. Pure but for its services.

Words and patterns stand in `languages/`, a file for each; another language is another file.
"""
