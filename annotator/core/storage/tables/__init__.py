"""SQLModel classes that map the hand-written tables of schema.py; they never create any."""
