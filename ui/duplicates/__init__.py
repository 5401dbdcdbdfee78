"""The window in which two contacts become one."""
