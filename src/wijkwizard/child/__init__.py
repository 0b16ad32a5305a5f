"""Child processes of the program that may be killed: paper is rendered and foreign files are read in them.

A child keeps the wizard quick, gives back its memory, and takes a crash of the libraries underneath with it.
"""
