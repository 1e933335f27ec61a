"""What a self-review is: pure values, and functions from values to values."""
