"""Which organisation form brings most, by technology and by compatibility?

Figure 2 of paper 004 lays the forms into this plane; the study plays all of it.
"""

from experiments.studies.study import Design, Range, Study
from model.scenario import read

STUDY = Study(
    name="form-and-line",
    question="Which organisation form exports most, and which closes most deals, at "
    "which technology and compatibility?",
    scenario=read("fitness-equipment"),
    levers={"orientation": [0.0, 0.5, 1.0]},
    uncertainties={"technology": Range(0.0, 1.0), "compatibility": Range(0.0, 1.0)},
    outcomes=("exports_eur", "first_deals", "public_cost_eur", "members_left"),
    replicates=50,
    seed=1,
    design=Design("grid", steps=6),
)
