"""The same phrases and clauses, as an installed dependency parser reads them."""
