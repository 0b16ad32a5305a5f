"""The conversation as a state machine without a screen: position, half-typed text, and what each face shows."""
