"""What answers or judges a deed or a saying that was told before."""
