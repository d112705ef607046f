"""The app's own JSON Lines, and foreign ones whose text stands under a key that is told."""
