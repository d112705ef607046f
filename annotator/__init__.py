"""Mark actors, places, quotes and figures in Arabic news."""

__version__ = "0.1.0"
