"""Quotes in Arabic news: who said what, with which verb, read by rules."""
