"""The shipped studies by name; every other study is a file."""

from experiments.studies import form_and_line, project_length
from experiments.studies.reading import read_study
from experiments.studies.study import Study
from model.parameters.checking import plain
from model.refusal import Refusal

SHIPPED: dict[str, Study] = {
    study.name: study for study in (form_and_line.STUDY, project_length.STUDY)
}


def study_named(name: str) -> Study:
    """Return a shipped study by its name, or another one by its file.

    Args:
        name: such as ``form-and-line``, or a path that ends in .toml.

    Raises:
        model.refusal.Refusal: there is no such study, or it cannot be played.
    """
    if name in SHIPPED:
        return SHIPPED[name]
    if name.endswith(".toml"):
        return read_study(name)
    raise Refusal(
        f"{plain(name)} is no study; shipped are {', '.join(SHIPPED)}; the name of a "
        "file ends in .toml"
    )
