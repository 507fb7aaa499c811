"""Knowledge in the nets of single firms: what flows where, and what comes of it."""
