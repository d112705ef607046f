"""Suggestions for the open article, kept up to date."""
