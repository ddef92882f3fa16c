"""From `--data` and `--add` to the tables, for every command that takes them."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from dashboard.commands._spec import PROBLEMS, say

if TYPE_CHECKING:
    from dashboard.tables import Tables


def tables_of(arguments: Namespace, refusal: str = "") -> Tables | None:
    """The checked tables that `source_options` asks for.

    None where they have problems: these are told on standard error, after them `refusal` with a sum
    of them, and the command ends with `PROBLEMS`. Nothing is written.
    """
    from dashboard.tables import TablesError, load
    from dashboard.tables.check import check_folder

    report = check_folder(arguments.data, add=arguments.add)
    if not report.ok:
        say(PROBLEMS, *report.problems, f"{refusal}{report.summary()}")
        return None
    try:
        return load(arguments.data, arguments.add)
    except TablesError as error:
        say(PROBLEMS, str(error))
        return None
