"""The SQLite file: its schema, and the reviews, templates and settings kept in it."""
