"""Figures of statistics files in an open dossier."""
