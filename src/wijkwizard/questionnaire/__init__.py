"""The questionnaire: its model, loader and linter, conditions and the route."""
