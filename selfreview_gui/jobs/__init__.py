"""What the program does for a person: the rooms tied together, without Qt."""
