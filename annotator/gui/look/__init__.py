"""How things look: themes, colours, fonts, icons, plain text."""
