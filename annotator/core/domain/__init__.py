"""Frozen values and the error tree; no input, no output, no Qt."""
