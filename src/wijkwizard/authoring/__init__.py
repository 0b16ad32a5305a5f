"""What people write in YAML: questionnaires, knowledge, rules, tables of figures and answers.

One reader that knows where everything stands, one class for what is wrong, and one translator of what pydantic says.
"""
