"""Every undoable edit as a pure plan."""
