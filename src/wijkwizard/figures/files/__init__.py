"""From a file to sheets and rows: recognising it, opening it, and the child process that reads it."""
