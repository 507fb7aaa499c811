"""The eight biotechnology firms have what Figure 2 of paper 000 says, entry by entry.

What they have is asked of the functions that both engines call, not of the numbers.
"""

import tomllib
from collections import Counter

import pytest

from experiments.samples import BIOTECH_FIRMS
from model.mechanisms import asks, introduces, teaches
from model.parameters.parameters import Parameters
from model.scenario import FOLDER, read, shipped
from model.vocabulary import Channel, Mechanism, Side
from tests.house.figure2 import CELLS, COLUMNS, FILE, Cell, lines

CUSTOMERS, SUPPLIERS = Side.CUSTOMERS.value, Side.SUPPLIERS.value

HAS = {
    "education_of_customers": lambda p, m: teaches(p, m, CUSTOMERS),
    "education_of_suppliers": lambda p, m: teaches(p, m, SUPPLIERS),
    "decisions_with_customers": lambda p, m: asks(p, m, CUSTOMERS),
    "decisions_with_suppliers": lambda p, m: asks(p, m, SUPPLIERS),
    "contact_between_customers": lambda p, m: introduces(p, m, CUSTOMERS, CUSTOMERS),
    "contact_between_suppliers": lambda p, m: introduces(p, m, SUPPLIERS, SUPPLIERS),
    "contact_across": lambda p, m: introduces(p, m, CUSTOMERS, SUPPLIERS),
}
"""What tells, by column, whether a firm has a mechanism there."""

CHANNELS = {
    Channel.EDUCATION: ("education", "education_of_"),
    Channel.JOINT_DECISIONS: ("joint_decisions", "decisions_with_"),
    Channel.DIRECT_CONTACT: ("direct_contact", "contact_"),
}
"""Switch of each channel, and how the names of its columns begin."""

SWITCHES = {
    Mechanism.CONFERENCE: "conferences",
    Mechanism.SEMINAR: "seminars",
    Mechanism.COURSE: "courses",
    Mechanism.STANDARDISATION: "standards",
    Mechanism.BUSINESS: "business_talks",
    Mechanism.RESEARCH: "research_projects",
    Mechanism.SUPPORT: "customer_support",
    Mechanism.PRODUCT_DEVELOPMENT: "development_with_partners",
    Mechanism.LOCAL_MARKET_DECISION: "local_market_decisions",
    Mechanism.ACADEMIA: "academic_work",
}

# Counted by hand from the figure itself.
ENTRIES_OF_A_COLUMN = {
    "education_of_customers": 19,
    "education_of_suppliers": 3,
    "decisions_with_customers": 10,
    "decisions_with_suppliers": 6,
    "contact_between_customers": 17,
    "contact_between_suppliers": 3,
    "contact_across": 1,
}
FIRMS_IN_A_COLUMN = dict(zip(ENTRIES_OF_A_COLUMN, (8, 3, 7, 5, 8, 2, 1), strict=True))
ENTRIES_OF_A_FIRM = dict(
    zip(BIOTECH_FIRMS, (11, 4, 11, 4, 4, 10, 8, 7), strict=True),
)
ENTRIES_OF_A_MECHANISM = {
    Mechanism.PRODUCT_DEVELOPMENT: 13,
    Mechanism.CONFERENCE: 11,
    Mechanism.RESEARCH: 9,
    Mechanism.SUPPORT: 7,
    Mechanism.COURSE: 6,
    Mechanism.ACADEMIA: 4,
    Mechanism.SEMINAR: 4,
    Mechanism.LOCAL_MARKET_DECISION: 2,
    Mechanism.STANDARDISATION: 2,
    Mechanism.BUSINESS: 1,
}

OWN_NUMBERS = {
    "air": {"conference_reach"},
    "beat": {"conference_hours"},
    "cell": {"seminar_reach"},
    "exhale": {"conference_reach"},
    "heal": {"course_interval"},
}
"""What a firm may set beside its mechanisms, for the paper tells of it."""


def cells_of(p: Parameters) -> set[Cell]:
    """Return all that a firm has."""
    return {cell for cell in CELLS if HAS[cell.column](p, cell.mechanism.value)}


def cells_in_the_file(firm: str) -> set[Cell]:
    """Return all that the file says a firm has."""
    return {line.cell for line in lines() if line.firm == firm}


def test_the_eight_firms_are_shipped():
    assert {line.firm for line in lines()} == set(BIOTECH_FIRMS)
    assert set(BIOTECH_FIRMS) < set(shipped())


def test_the_file_lies_beside_the_scenarios_and_says_nothing_twice():
    assert FILE.parent == FOLDER
    assert len({(line.firm, line.cell) for line in lines()}) == len(lines()) == 59


@pytest.mark.parametrize("line", lines(), ids=lambda line: f"{line.firm}-{line.cell}")
def test_each_entry_of_the_figure_is_in_its_scenario(line):
    assert line.cell in cells_of(read(line.firm).parameters)


@pytest.mark.parametrize("firm", BIOTECH_FIRMS)
def test_a_firm_has_nothing_that_the_figure_has_not(firm):
    assert cells_of(read(firm).parameters) == cells_in_the_file(firm)


@pytest.mark.parametrize("firm", BIOTECH_FIRMS)
def test_a_file_says_each_column_by_names_even_if_it_is_empty(firm):
    content = tomllib.loads((FOLDER / f"{firm}.toml").read_text(encoding="utf-8"))

    for column in COLUMNS.values():
        names = content["rules"][column]["value"]
        assert {Cell(column, Mechanism[name.upper()]) for name in names} == {
            cell for cell in cells_in_the_file(firm) if cell.column == column
        }


@pytest.mark.parametrize("firm", BIOTECH_FIRMS)
def test_a_firm_has_as_many_entries_as_were_counted(firm):
    assert len(cells_of(read(firm).parameters)) == ENTRIES_OF_A_FIRM[firm]


@pytest.mark.parametrize("column", COLUMNS.values())
def test_a_column_has_as_many_entries_and_firms_as_were_counted(column):
    counts = [
        len([cell for cell in cells_of(read(firm).parameters) if cell.column == column])
        for firm in BIOTECH_FIRMS
    ]

    assert sum(counts) == ENTRIES_OF_A_COLUMN[column]
    assert len([n for n in counts if n]) == FIRMS_IN_A_COLUMN[column]


def test_each_mechanism_has_as_many_entries_as_were_counted():
    found = Counter(
        cell.mechanism
        for firm in BIOTECH_FIRMS
        for cell in cells_of(read(firm).parameters)
    )

    assert found == ENTRIES_OF_A_MECHANISM


def test_exactly_the_ambiguous_cells_are_marked_and_name_the_other_reading():
    marked = {
        (firm, name): entry.note
        for firm in BIOTECH_FIRMS
        for name, entry in read(firm).entries.items()
        if "ambiguous" in entry.note
    }

    assert set(marked) == {
        (line.firm, line.cell.column) for line in lines() if not line.is_clear
    }
    assert set(marked) == {(f, "decisions_with_suppliers") for f in ("gene", "heal")}
    assert all(
        "may also be read as research with customers" in n for n in marked.values()
    )


@pytest.mark.parametrize("firm", BIOTECH_FIRMS)
def test_a_firm_is_a_net_of_one_with_its_own_manager_and_no_public_project(firm):
    p = read(firm).parameters

    assert (p.n_members, p.n_candidates, p.manager) == (1, 0, True)
    assert (p.subsidy_rate, p.review, p.continuation_months) == (0.0, False, 0)


@pytest.mark.parametrize("firm", BIOTECH_FIRMS)
def test_firms_differ_in_their_mechanisms_and_in_what_the_paper_tells(firm):
    digit, other = (read(name).parameters.model_dump() for name in ("digit", firm))
    differing = {name for name in digit if digit[name] != other[name]}

    assert differing - set(COLUMNS.values()) <= OWN_NUMBERS.get(firm, set())


@pytest.mark.parametrize("firm", BIOTECH_FIRMS)
@pytest.mark.parametrize("channel", Channel, ids=lambda channel: channel.name)
def test_a_channel_that_is_off_carries_nothing_and_leaves_the_others(firm, channel):
    switch, beginning = CHANNELS[channel]
    without = read(firm).parameters.changed(**{switch: False})

    assert cells_of(without) == {
        c for c in cells_in_the_file(firm) if not c.column.startswith(beginning)
    }


@pytest.mark.parametrize("firm", BIOTECH_FIRMS)
@pytest.mark.parametrize("mechanism", Mechanism, ids=lambda m: m.name)
def test_a_mechanism_that_is_off_carries_nothing_and_leaves_the_others(firm, mechanism):
    without = read(firm).parameters.changed(**{SWITCHES[mechanism]: False})

    assert cells_of(without) == {
        c for c in cells_in_the_file(firm) if c.mechanism != mechanism
    }
