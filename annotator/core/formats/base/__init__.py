"""What all formats stand on: their protocols, strict fields, offsets, losses, lines."""
