"""How fast the program is, as ratios to a reference measured in the same run; run by `dev.py bench`."""
