"""What is seen: widgets, item models, delegates, the command line. Import services only."""
