"""Both copies of the dashboard, the folder and the one file, made from the same app.

Each is written whole or not at all. How far the work is, is told to who calls.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dashboard.app import Made, create, small_bundle_fits
from dashboard.charts import charts
from dashboard.paths import PLOTLY_BUNDLE, assets_dir
from dashboard.payload import Payload
from dashboard.publish import folder
from dashboard.publish.crawl import Collected, collect, everything
from dashboard.publish.freeze import Weights, frozen, weights
from dashboard.publish.pool import figures, processors
from dashboard.publish.single import goes_in, single
from dashboard.tables import Tables

# The most that the one file may weigh, in bytes, with the small drawing library.
MOST_ALONE = 3_000_000
# The most that pages and figures of the folder may weigh.
MOST_SHOWN = 10_000_000

Tell = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Written:
    """Where a copy was written, of how many files, and what they weigh."""

    path: Path
    files: int
    weights: Weights


def freeze(
    tables: Tables, data: Path, out: Path, base: str, tell: Tell, workers: int = 0
) -> Written:
    """Write the copy in a folder; FolderError or CopyError says why it cannot be."""
    folder.ours(out)
    collected = gathered(tables, data, base, tell, workers)
    tell(0, 1, "packing")
    files = frozen(collected, single(collected))
    folder.put(files, out)
    return Written(out, len(files), weights(files))


def alone(
    tables: Tables, data: Path, out: Path, base: str, tell: Tell, workers: int = 0
) -> Written:
    """Write the copy in one file; FolderError or CopyError says why it cannot be."""
    folder.place(out)
    collected = gathered(tables, data, base, tell, workers, goes_in)
    tell(0, 1, "packing")
    made = single(collected)
    folder.put_file(made, out)
    return Written(out, 1, Weights(len(made), 0, 0))


def gathered(
    tables: Tables,
    data: Path,
    base: str,
    tell: Tell,
    workers: int = 0,
    wanted: Callable[[str], bool] = everything,
) -> Collected:
    """Page and files of the dashboard over these tables.

    Its figures are made by so many processes; 0 takes one for each processor.
    """
    made = create(tables, folder=data, base=base)
    slugs = [chart.slug for chart in charts()]
    for number, some in enumerate(figures(tables, slugs, workers or processors())):
        tell(number, len(slugs), "charts")
        _lay(made, some)
    return collect(made, tell, base, wanted)


def heavy() -> bool:
    """Whether the small drawing library is not here, which makes every copy larger."""
    return not small_bundle_fits(assets_dir() / PLOTLY_BUNDLE)


def _lay(made: Made, some: dict[str, bytes]) -> None:
    for address, data in some.items():
        made.files.put(address, Payload(data))
