"""From a file to sheets and rows: what it is, how it is opened, and the child in which a foreign file is read."""
