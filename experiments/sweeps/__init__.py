"""Sweeps: a study's runs as a plan and parts, played anywhere, lost nowhere."""
