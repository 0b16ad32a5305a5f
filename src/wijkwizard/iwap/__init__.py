"""The typed plan in the making, bound from the answers."""
