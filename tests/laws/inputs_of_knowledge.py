"""What may go into the rules of knowledge and of coordination."""

RANGES = {
    # Knowledge added up over subjects or partners, in levels.
    "shared_knowledge": (0.0, 1.0),
    "joined_knowledge": (1.0, 12.0),
    "received": (0.0, 5.0),
    "given": (0.0, 5.0),
    "all_given": (0.0, 20.0),
    "gaps": (0.0, 12.0),
    "novelty": (0.0, 12.0),
    # What an event promises.
    "worth": (0.0, 20.0),
    "worth_of_use": (0.0, 10.0),
    "worth_of_answer": (0.0, 10.0),
    "later_use": (0.0, 20.0),
    "of_each": (0.0, 250.0),
    "of_contact": (0.0, 60.0),
    # Hours of lessons, months, and numbers of things.
    "hours_needed": (1.0, 4200.0),
    "held_month": (-1, 120),
    "interval": (1, 60),
    "reach": (1, 60),
    "mechanisms": (0, 1023),
    "mechanism": (0, 9),
    "stage": (0, 2),
    "rounds": (1, 24),
    "rounds_needed": (1, 24),
    "first": (0, 59),
    "step": (0, 59),
}
"""Least and greatest value of an argument; those that are not here are levels."""

RANGES_IN = {
    ("hours_to_learn", "hours"): (1.0, 200.0),
    ("hours_to_learn", "slope"): (0.0, 20.0),
    ("combined", "floor"): (0.0, 0.5),
    ("combined", "gain"): (0.0, 0.5),
    ("combined", "capability"): (0.0, 1.0),
    ("share_combined", "floor"): (0.0, 0.5),
    ("share_combined", "gain"): (0.0, 0.5),
    ("share_combined", "capability"): (0.0, 1.0),
    ("created_after", "new"): (0.0, 5.0),
    ("starting_expertise", "at_least"): (0.0, 1.0),
    ("capability_after_event", "capability"): (0.0, 1.0),
    ("number_reached", "n_partners"): (0, 60),
    ("worth_of_introducing", "n_partners"): (0, 60),
    ("worth_per_hour", "n_partners"): (0, 60),
    ("worth_per_hour", "hours"): (1.0, 400.0),
    ("place_among", "n"): (0, 6),
    ("place_in_turn", "n"): (1, 60),
}
"""The same where one rule means something of its own."""
