"""Finding a text in every article, the way Arabic is read, with what stands around it."""
