"""Safe file access: what a path is, reading it, and writing so that nothing is ever destroyed."""
