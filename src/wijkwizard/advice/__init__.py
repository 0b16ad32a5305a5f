"""Advice: a module for each kind, pure functions of the plan and the figures; people decide."""
