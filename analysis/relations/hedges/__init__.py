"""How far the article stands behind a statement: asserted, reported, conditional, denied."""
