"""How Attent looks: colours, type, sizes, icons and painting helpers. Knows no page."""
