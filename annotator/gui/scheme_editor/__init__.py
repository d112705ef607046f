"""The scheme editor: labels, guidelines, attributes and relations of the open project."""
