"""The register of entities in memory: which entity a text may name, and why."""
