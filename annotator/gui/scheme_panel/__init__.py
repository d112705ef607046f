"""The labels of the scheme, to see and to press."""
