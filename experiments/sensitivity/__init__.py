"""Sensitivity: which uncertainty moves an outcome most, and which is only noise."""
