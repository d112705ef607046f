"""The list of a project's articles: model, rows, filter, and walking through them."""
