"""Studies: a question, what is varied, by which design, and what is measured."""
