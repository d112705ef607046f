"""brat standoff: a text and an annotation file for each article, and the configuration."""
