"""The plain face: the same conversation in numbered lines, for screen readers, pipes and old terminals."""
