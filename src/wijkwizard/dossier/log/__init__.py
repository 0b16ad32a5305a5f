"""The log of a dossier: its events, the reducer over them, the state they leave, merging and undo."""
