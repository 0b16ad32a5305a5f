"""Answers of a YAML file, taken into a dossier as if they were typed."""
