"""The project file: the only code that knows SQL. Rows never leave this folder."""
