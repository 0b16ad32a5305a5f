"""One input widget per kind of question, and the block that shows it below its question."""
