"""Safe file access: inspecting a path, reading, and writing so that nothing is ever destroyed."""
