"""The panels on the right of the page."""
