"""Figures of the app against baselines of the same run: `python -m tests.benchmarks`."""
