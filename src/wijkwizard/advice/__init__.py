"""WHAT STANDS OUT: one module for each kind of advice, pure functions of the plan and of figures; people decide."""
