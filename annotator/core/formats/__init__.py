"""The dialects the app reads and writes, behind one registry; none knows another."""
