"""One input for each kind of question, and the block that puts it under its question."""
