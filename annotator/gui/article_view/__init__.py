"""The article view: one article as it reads, with its spans painted around the letters."""
