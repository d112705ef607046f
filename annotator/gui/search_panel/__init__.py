"""The search of all articles: its hits in their context, and labelling all of them at once."""
