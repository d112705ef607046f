"""The middle of the window: one article, and everything to label it without leaving it."""
