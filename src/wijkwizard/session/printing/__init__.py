"""Papers of an open dossier, and what must not stand on them."""
