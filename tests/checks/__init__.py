"""The checks: each rule on texts that pass and texts that do not."""
