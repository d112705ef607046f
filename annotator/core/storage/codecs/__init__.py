"""One file per kind of record an edit can change: how it is read, written and remembered."""
