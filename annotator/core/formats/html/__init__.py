"""Web pages: the article in them, without what stands around it."""
