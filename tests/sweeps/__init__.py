"""Sweeps: nothing is lost, nothing is doubled, the same bytes everywhere."""
