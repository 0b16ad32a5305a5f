"""The parts of the paper, one module each: a pure function from the plan to blocks."""
