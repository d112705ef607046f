"""Linking a labelled mention to an entity of the register, beside the text."""
