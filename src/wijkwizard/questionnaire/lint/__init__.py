"""The linter of a questionnaire: one module per subject, and ``linter``, which runs them all."""
