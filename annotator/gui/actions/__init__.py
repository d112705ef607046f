"""Every action of the window: records per menu, made into QActions in one place."""
