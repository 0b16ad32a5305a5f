"""Our own program as a child that may be killed: paper and files of others are made and read there.

A child keeps the wizard quick, gives back its memory, and takes a crash of the libraries underneath with it.
"""
