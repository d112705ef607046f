"""Logs, crashes and what a bug report needs."""
