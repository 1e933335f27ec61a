"""The paper as Qt draws it: the pages laid out, on the screen and in a PDF."""
