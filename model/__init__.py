"""The theory of export partner groups: words, parameters, state, rules and schedule."""
