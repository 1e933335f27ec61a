"""Files damaged in every way, read under the program's own limits: `python -m tests.fuzz --cases 10000 --seed 7`."""
