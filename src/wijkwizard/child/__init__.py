"""Child processes that may be killed: PDF is rendered and foreign files are read in them.

A child process keeps the wizard responsive, returns its memory when it ends, and contains crashes of the libraries
it uses.
"""
