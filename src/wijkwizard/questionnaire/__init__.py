"""What can be asked: the model of a questionnaire, its loader and linter, conditions and the route."""
