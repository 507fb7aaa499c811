"""How long must a project be until a group of each form has closed its first deal?

Paper 004: in high technology a system-oriented group rarely does within the project.
"""

from experiments.studies.study import Study
from model.scenario import read

STUDY = Study(
    name="project-length",
    question="In how many worlds does a group close a first deal within a project of "
    "12 to 84 months, by form and technology?",
    scenario=read("fitness-equipment")._replace(
        parameters=read("fitness-equipment").parameters.changed(
            continuation_months=0, follow_up_months=0
        )
    ),
    levers={
        "technology": [0.2, 0.5, 0.9],
        "orientation": [0.0, 0.5, 1.0],
        "project_months": list(range(12, 85, 6)),
    },
    outcomes=(
        *("first_deals_in_project", "months_to_first_deal", "exports_in_project_eur"),
        *("public_cost_eur", "project_months_played", "members_left"),
    ),
    replicates=200,
    seed=1,
)
