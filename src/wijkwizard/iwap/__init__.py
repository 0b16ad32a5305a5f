"""The Iwap: the typed draft plan, bound from the answers."""
