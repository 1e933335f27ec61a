"""What the walls of the house are read off, what they forbid, and how each has been broken."""
