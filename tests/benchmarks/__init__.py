"""How fast Dramatis is, as ratios to something known, measured in the same run."""
