"""What was answered: events, the fold over them, merging, and the one file that keeps them."""
