"""The notice of this year's meeting: pasted or opened, looked over, and made the template of a paper."""
