"""The pages of the window, one file each: they show values and speak by signals."""
