"""The conversation without a screen: where we are, what is half-typed, and what every face shows of it."""
