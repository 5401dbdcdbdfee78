"""The menus that snooze, move, put off and park, wherever rows are dealt with."""
