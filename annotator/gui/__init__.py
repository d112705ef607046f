"""The window: Qt over `annotator.core`. Nothing here may import Qt before `preflight` ran."""
