"""The format `hf`: a folder that the library `datasets` loads as it is."""
