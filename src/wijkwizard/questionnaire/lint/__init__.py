"""The linter of a questionnaire: one module for each thing that it looks at, and one that asks them all."""
