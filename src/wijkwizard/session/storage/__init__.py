"""The file of an open dossier: opening, saving when the disk does not help, its copies, its password, and wiping."""
