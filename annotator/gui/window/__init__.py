"""The main window: what stands where, and what happens between a menu and its end."""
