"""Tell from the use of the microphone when a call ended, and with whom it may have been."""
