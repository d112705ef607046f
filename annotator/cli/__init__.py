"""The command line: one verb per file, over the core only."""
