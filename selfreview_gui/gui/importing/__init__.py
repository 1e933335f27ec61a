"""Old papers come in: found, read by workers, kept, told of, and looked through."""
