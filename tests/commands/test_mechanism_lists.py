"""A set of mechanisms is written and shown by names; what is none is refused."""

import json

import jsonschema
import pytest

from experiments.asking import changes, scenario_with
from experiments.schema import scenario_schema
from model.parameters.mechanism_sets import NAMES, names_in, number_of
from model.parameters.parameters import passports
from model.refusal import Refusal
from model.scenario import parse
from model.vocabulary import Mechanism
from tests.commands.running import circles, contents, is_one_clear_line

COLUMN = "education_of_customers"
FILE = "my-scenario.toml"
ALLOWED = ("a list of mechanisms", ", ".join(NAMES))

GOOD = {
    "names": ('["seminar", "support", "conference"]', 0b1000011),
    "names in another order": ('["conference", "support", "seminar"]', 0b1000011),
    "one name": ('["academia"]', 0b1000000000),
    "none": ("[]", 0),
    "all": (json.dumps(NAMES), 1023),
    "a number": ("487", 487),
}

BAD = {
    "misspelt name": ('["seminars"]', ("names 'seminars'", *ALLOWED)),
    "word of the figure": ('["course", "Product"]', ("names 'Product'", *ALLOWED)),
    "capitals": ('["SEMINAR"]', ("names 'SEMINAR'", *ALLOWED)),
    "no name": ('[""]', ("names ''", *ALLOWED)),
    "number in a list": ("[1]", ("names 1,", *ALLOWED)),
    "truth in a list": ("[true]", ("names true,", *ALLOWED)),
    "list in a list": ('[["seminar"]]', ("names ['seminar']", *ALLOWED)),
    "table in a list": ("[{ a = 1 }]", ("names a table", *ALLOWED)),
    "line break in a name": ('["a\\nb"]', ("a\\nb", *ALLOWED)),
    "terminal colours": ('["\\u001b[31m"]', ("\\x1b[31m", *ALLOWED)),
    "very long name": (f'["{"k" * 50_000}"]', ("kkkk", *ALLOWED)),
    "10,000 names": (json.dumps(["x"] * 10_000), ("names 'x'", *ALLOWED)),
    "the same twice": ('["course", "course"]', ("'course' twice", "leave one")),
    "one name without a list": ('"seminar"', ("= 'seminar' is", *ALLOWED)),
    "decimal number": ("487.0", ("= 487.0 is", *ALLOWED)),
    "truth": ("true", ("= true is", *ALLOWED)),
    "number above all ten": ("1024", ("= 1024 mechanisms", "[0, 1023]", *ALLOWED)),
    "number below none": ("-1", ("= -1 mechanisms", "[0, 1023]", *ALLOWED)),
}

DETAILS = {
    "low": ('low = ["seminar"]', ("has no low", "leave it out")),
    "high": ("high = 1023", ("has no high", "leave it out")),
    "unit": ('unit = "names"', ("'names'", "'mechanisms'")),
}


def text(said: str) -> str:
    """Return a scenario that says one thing about a set of mechanisms."""
    return f"[rules]\n{COLUMN} = {said}\n"


def refusal_of(call, *arguments):
    """Return what a call says when it refuses."""
    with pytest.raises(Refusal) as refused:
        call(*arguments)
    return str(refused.value)


@pytest.fixture(scope="module")
def schema():
    return jsonschema.Draft202012Validator(scenario_schema())


@pytest.mark.parametrize(("said", "number"), GOOD.values(), ids=GOOD)
@pytest.mark.parametrize("form", ["{}", "{{ value = {} }}"])
def test_a_file_gives_a_set_by_names_or_by_its_number(said, number, form):
    scenario = parse(text(form.format(said)), FILE)

    assert getattr(scenario.parameters, COLUMN) == number


@pytest.mark.parametrize(("said", "number"), GOOD.values(), ids=GOOD)
def test_a_setting_gives_a_set_by_names_or_by_its_number(said, number):
    scenario = scenario_with("food-products", changes([f"{COLUMN}={said}"]))

    assert getattr(scenario.parameters, COLUMN) == number


@pytest.mark.parametrize(("said", "words"), BAD.values(), ids=BAD)
def test_what_is_no_set_is_refused_in_one_line_that_says_what_is(said, words):
    message = refusal_of(parse, text(f"{{ value = {said} }}"), FILE)

    assert is_one_clear_line(message)
    assert [w for w in (FILE, "[rules]", COLUMN, *words) if w not in message] == []


@pytest.mark.parametrize(("said", "words"), BAD.values(), ids=BAD)
def test_a_setting_that_is_no_set_is_refused_in_the_same_words(said, words):
    values = changes([f"{COLUMN}={said}"])
    message = refusal_of(scenario_with, "food-products", values)

    assert is_one_clear_line(message)
    assert [word for word in (COLUMN, *words) if word not in message] == []


@pytest.mark.parametrize(("detail", "words"), DETAILS.values(), ids=DETAILS)
def test_a_set_has_no_range_and_one_unit(detail, words):
    message = refusal_of(parse, text(f'{{ value = ["seminar"], {detail} }}'), FILE)

    assert is_one_clear_line(message)
    assert [word for word in (FILE, COLUMN, *words) if word not in message] == []


@pytest.mark.parametrize(("said", "number"), GOOD.values(), ids=GOOD)
def test_the_schema_accepts_a_set(schema, said, number):
    content = {"rules": {COLUMN: {"value": json.loads(said)}}}

    assert schema.is_valid(content)
    assert schema.is_valid({"rules": {COLUMN: number}})


@pytest.mark.parametrize(
    "said", [["seminars"], ["course", "course"], [1], "seminar", 1024, True]
)
def test_the_schema_refuses_what_is_no_set(schema, said):
    assert not schema.is_valid({"rules": {COLUMN: said}})


@pytest.mark.parametrize("bound", ["low", "high"])
def test_the_schema_knows_no_range_of_a_set(schema, bound):
    content = {"rules": {COLUMN: {"value": ["seminar"], bound: 0}}}

    assert not schema.is_valid(content)


@pytest.mark.parametrize("number", [0, 1, 424, 487, 703, 1023])
def test_names_and_number_say_the_same(number):
    assert number_of(names_in(number)) == number


def test_each_mechanism_has_a_name_and_a_place_of_its_own():
    assert [number_of([name]) for name in NAMES] == [1 << m.value for m in Mechanism]


def test_a_number_that_names_no_mechanism_is_refused_by_python_too():
    with pytest.raises(KeyError):
        number_of(["seminars"])


def test_a_firm_is_shown_with_the_names_of_its_mechanisms(tmp_path):
    answer = circles("show", "air", "--json", folder=tmp_path)
    rows = json.loads(answer.stdout)["parameters"]

    assert rows[COLUMN]["value"] == ["conference", "seminar", "support"]
    assert rows["contact_across"]["value"] == []
    assert (rows[COLUMN]["low"], rows[COLUMN]["high"]) == (None, None)


def test_a_firm_is_shown_to_people_without_the_number_of_a_set(tmp_path):
    shown = circles("show", "food-products", folder=tmp_path).stdout.split()

    assert passports()[COLUMN]["default"] == 487
    assert "product_development," in shown
    assert "487" not in shown


def test_the_command_refuses_a_wrong_name_and_writes_nothing(tmp_path):
    (tmp_path / FILE).write_text(text('["seminars"]'))
    answer = circles("run", FILE, "--out", "results", folder=tmp_path)

    assert answer.returncode == 2
    assert answer.stdout == ""
    assert is_one_clear_line(answer.stderr.removesuffix("\n"))
    assert contents(tmp_path / "results") == {}
