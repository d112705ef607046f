"""What may be labelled next, with the label it may get; nothing here changes a project."""
