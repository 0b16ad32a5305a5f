"""The kinds of questions, one module each, which hold all that the core knows of a kind.

A new kind is a module with its model and its ``Kind``, and a line in the lists of ``plain``. The types of stored
values are in ``terms/values``, because a dossier has values without a questionnaire; kinds may share one, as
``long_text`` uses that of ``text``. Each face has one registry that gives every kind its input.
"""
