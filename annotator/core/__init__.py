"""What the app does, without a screen: no Qt below this folder."""
