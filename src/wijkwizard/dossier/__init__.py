"""The dossier: events, the fold (reducer) over them, merging, and the one file that stores them."""
