"""The time of an evening: its clock, its pace, and what gives way when it is late."""
