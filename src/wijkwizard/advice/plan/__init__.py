"""Advice on questions 2, 3 and 4: checks on the plan as pure functions of the plan, the knowledge and one day."""
