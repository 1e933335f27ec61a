"""What the notice of a meeting asks: read from its text, and turned into a draft template."""
