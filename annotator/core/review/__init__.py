"""What a reviewer would ask: one check per file, over one layer or the whole project."""
