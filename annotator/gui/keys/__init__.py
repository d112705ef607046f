"""Keys by their place on the keyboard, whatever layout is active."""
