"""Imports and exports as tasks beside the work."""
