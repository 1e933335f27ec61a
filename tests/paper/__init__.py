"""Tests of the paper as Qt draws it."""
