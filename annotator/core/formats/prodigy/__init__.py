"""Prodigy: a task per line, with tokens, spans and relations."""
