"""Solara components and the Vue components that they hand page data to."""
