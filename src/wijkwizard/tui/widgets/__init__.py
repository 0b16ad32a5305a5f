"""The widgets of screens; each shows what it is given and does not use the session."""
