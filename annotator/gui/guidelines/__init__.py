"""The guidelines of the scheme, beside the text."""
