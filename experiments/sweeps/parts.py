"""Parts: one Parquet file for each chunk; what is listed has been played.

The name of a part holds the chunk's number, the key of what was to be played and the
digest of what came out, so a folder's listing is the log of what is done.
"""

import io
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from experiments.files import digest
from experiments.sweeps.columns import FAILED, OK, dictionary
from experiments.sweeps.tasks import KEY_DIGITS, Task
from experiments.writing import write_one
from model.refusal import Refusal
from model.state import Records

FOLDER = "parts"
ASIDE = "corrupt"
NAME = re.compile(
    rf"part-(\d{{6,}})-([0-9a-f]{{{KEY_DIGITS}}})-([0-9a-f]{{16}}).parquet"
)
COMPRESSION_LEVEL = 3
N_FAILED = b"circles.failed"


class Part(NamedTuple):
    """A part that is listed.

    Attributes:
        number: of its chunk.
        key: digest of what was to be played.
        content: digest of the file, as its name has it.
        path: where it lies.
    """

    number: int
    key: str
    content: str
    path: Path


def listed(sweep: Path) -> list[Part]:
    """Return the parts of a sweep, in the order of their chunks.

    Args:
        sweep: its folder.
    """
    found = []
    for path in sorted((sweep / FOLDER).glob("part-*")):
        match = NAME.fullmatch(path.name)
        if match:
            number, key, content = match.groups()
            found.append(Part(int(number), key, content, path))
    return sorted(found)


def part_name(number: int, key: str, content: bytes) -> str:
    """Return the name of a part.

    Args:
        number: of its chunk.
        key: of its task.
        content: the file.
    """
    return f"part-{number:06d}-{key}-{digest(content)[:16]}.parquet"


def encoded(
    task: Task, rows: Records, errors: Mapping[int, str], status: str = FAILED
) -> bytes:
    """Return a chunk's rows as a Parquet file: the same bytes for the same rows.

    Args:
        task: what was played.
        rows: outcomes, shape (runs,); of a run without any, whatever.
        errors: why a run has no outcomes, by its place.
        status: of the runs with an error.
    """
    n = len(task.which)
    lost = np.zeros(n, np.bool_)
    lost[list(errors)] = True
    columns: dict[str, pa.Array] = {
        "point": pa.array(task.points),
        "seed": pa.array(task.luck[:, 0]),
        "replicate": pa.array(task.luck[:, 1]),
    }
    for name, values in task.values.items():
        columns[name] = pa.array(values[task.which])
    for name in task.outcomes:
        values = rows[name]
        columns[name] = pa.array(values, mask=lost | np.isnan(values))
    columns["status"] = pa.array([status if k in errors else OK for k in range(n)])
    columns["error"] = pa.array([errors.get(k, "") for k in range(n)])
    table = pa.table(columns, schema=_schema(columns, task, len(errors)))
    buffer = io.BytesIO()
    pq.write_table(
        table, buffer, compression="zstd", compression_level=COMPRESSION_LEVEL
    )
    return buffer.getvalue()


def _schema(columns: Mapping[str, pa.Array], task: Task, n_failed: int) -> pa.Schema:
    """Return names and types, each column with its unit and meaning."""
    said = dictionary(list(task.values), task.outcomes).set_index("column")
    fields = [
        pa.field(
            name,
            column.type,
            metadata={key: str(said.loc[name, key]) for key in ("unit", "meaning")},
        )
        for name, column in columns.items()
    ]
    return pa.schema(fields, {N_FAILED: str(n_failed), "circles.key": task.key()})


def keep(sweep: Path, name: str, content: bytes) -> None:
    """Put a part where it counts.

    Args:
        sweep: folder of the sweep.
        name: from ``part_name``.
        content: the file.

    Raises:
        Refusal: it cannot be written; all other parts are safe.
    """
    try:
        write_one(sweep / FOLDER / name, content)
    except OSError as error:
        raise Refusal(
            f"{sweep / FOLDER}: cannot be written ({error.strerror}); every part "
            f"there is safe: make room, then circles sweep resume {sweep}"
        ) from None


def n_failed(part: Part) -> int:
    """Return how many runs of a part failed.

    Args:
        part: a sound part.
    """
    return int(pq.read_metadata(part.path).metadata[N_FAILED])


def is_sound(part: Part) -> bool:
    """Return whether a part holds the bytes that it was written with.

    Args:
        part: a listed part.
    """
    return digest(part.path.read_bytes())[:16] == part.content


def put_aside(sweep: Path, parts: Sequence[Part]) -> None:
    """Put corrupt parts where they do not count; nothing is deleted.

    Args:
        sweep: folder of the sweep.
        parts: the parts.
    """
    folder = sweep / ASIDE
    for part in parts:
        folder.mkdir(exist_ok=True)
        part.path.replace(folder / part.path.name)
