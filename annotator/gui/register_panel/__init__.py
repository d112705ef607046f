"""The register as a pane: the entities of the project, their details, all their mentions."""
