"""Sets wijkwizard up on a computer that has Python and nothing else; uses the standard library only.

``run.py`` looks at the version of Python first and only then reads this folder.
"""
