"""The file of a dossier: its tables, format, cipher, locks and repairs, behind one store."""
