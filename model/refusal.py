"""What the model says to something it cannot take."""


class Refusal(ValueError):
    """Bad input; its one line says what, where, which value, and what to do."""
