"""Dialogs that belong to no pane."""
