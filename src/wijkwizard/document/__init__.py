"""The paper: composed from the plan as a frozen document, then rendered to HTML and PDF."""
