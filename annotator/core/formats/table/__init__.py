"""The format `csv`: a table of articles that is read back, and tables for spreadsheets."""
