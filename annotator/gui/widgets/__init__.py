"""Widgets, models and painting that several panes stand on."""
