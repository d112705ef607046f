"""Label Studio: a list of tasks, and the labelling config beside it."""
