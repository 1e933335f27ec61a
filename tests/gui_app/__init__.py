"""Tests of the application around the pages: looks, input, errors, first and last pages, the journey."""
