"""The window: a front over jobs; nothing but showing and asking."""
