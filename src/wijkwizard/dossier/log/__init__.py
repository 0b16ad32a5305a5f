"""The log of a dossier: its events, the reducer over them, the resulting state, merging and undo."""
