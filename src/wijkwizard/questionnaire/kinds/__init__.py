"""The kinds of questions, one module for each: all that the core knows of a kind stands there and nowhere else.

A new kind is a module with its model and its ``Kind``, and a line in the lists of ``plain``. What holds an answer
stands in ``terms/values``, for a dossier knows values without a questionnaire; a kind may share one, as ``long_text``
shares that of ``text``. Each face has one place that gives every kind its input.
"""
