"""The format `gliner`: numbered tokens and the spans over them."""
