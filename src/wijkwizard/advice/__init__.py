"""Advice: what stands out in a plan, as pure functions of the plan and the figures; people decide."""
