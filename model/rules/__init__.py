"""Rules: one sentence of the theory each, numbers in, a number out."""
