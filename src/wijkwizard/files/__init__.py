"""Files, safely: what a path is, reading what people typed as a path, and writing so that nothing is ever destroyed."""
