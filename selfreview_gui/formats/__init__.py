"""Files in, files out: readers give a Document, writers take one."""
