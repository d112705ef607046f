"""What the window remembers: settings, recent projects, places."""
