"""What it means: the typed plan in the making, bound from the answers."""
