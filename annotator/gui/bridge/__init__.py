"""The one way between the window and the core, and the thread it goes through."""
