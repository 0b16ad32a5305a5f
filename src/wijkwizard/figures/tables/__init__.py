"""From a sheet to a dataset: which table it is, what its columns mean, and what its cells contain."""
