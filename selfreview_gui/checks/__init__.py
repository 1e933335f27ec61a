"""What the program looks for in a paper: one rule per file, one registry; pure."""
