"""What each ``circles`` command does; loaded when the command is called."""
