"""Choosing and editing a page profile (版式)."""
