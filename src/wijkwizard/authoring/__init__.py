"""Reading what authors write in YAML: questionnaires, knowledge, rules, tables of figures and answers.

There is one YAML reader that keeps positions, one class for faults, and one translator of pydantic's errors.
"""
