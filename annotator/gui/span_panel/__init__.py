"""All spans of the article in a table, and the chosen one in detail."""
