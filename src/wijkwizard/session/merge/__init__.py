"""Dossiers that tables wrote apart from one another, as one."""
