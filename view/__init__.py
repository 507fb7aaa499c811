"""What the browser shows: page data made of trajectories, and pages that draw them."""
