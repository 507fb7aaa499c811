"""A study with some of it changed on the command line."""

from dataclasses import replace

from experiments.asking import changes, point_of
from experiments.studies.study import Study
from model.refusal import Refusal


def with_settings(
    study: Study,
    settings: list[str],
    replicates: int | None,
    seed: int | None,
    independent: bool,
) -> Study:
    """Return a study with some of it changed on the command line.

    Args:
        study: the study.
        settings: changed parameters, as ``name=value``.
        replicates: worlds of each point, or None to leave it.
        seed: seed of luck and samples, or None to leave it.
        independent: whether each point has worlds of its own.

    Raises:
        model.refusal.Refusal: a value cannot be, or is what the study varies.
    """
    values = changes(settings)
    varied = {*study.levers, *study.uncertainties, *_given(study)}
    for name in values:
        if name in varied:
            raise Refusal(f"--set {name}: is what the study varies; leave it out")
    if values:
        point = point_of(study.scenario, values)
        study = replace(study, scenario=study.scenario._replace(parameters=point))
    return replace(
        study,
        replicates=study.replicates if replicates is None else replicates,
        seed=study.seed if seed is None else seed,
        independent=independent or study.independent,
    )


def _given(study: Study) -> list[str]:
    """Return the columns of the points that a study gives itself."""
    table = study.design.table
    return [] if table is None else [str(name) for name in table.columns]
