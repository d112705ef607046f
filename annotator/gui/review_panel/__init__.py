"""What a reviewer would ask, listed beside the text."""
