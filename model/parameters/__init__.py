"""Every number of the model, each with default, unit, bounds and source."""
