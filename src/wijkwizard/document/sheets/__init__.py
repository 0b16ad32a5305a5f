"""The papers that lie on the tables of an evening: composed from what the room may know, and from nothing else."""
