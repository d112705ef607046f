"""Import and export: formats on one side, an open project on the other."""
