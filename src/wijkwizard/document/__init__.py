"""What the paper says and how it is made: composed from the plan, frozen, then set in HTML and PDF."""
