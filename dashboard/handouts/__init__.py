"""Lessons on paper: one printable document a lesson, its questions first, then a key with sources.

Pure: lesson, tables and charts in, HTML text out. The browser draws the charts when the document is
opened (`assets/js/handout.js`), by the same functions as the page.
"""

from collections.abc import Callable
from functools import partial

from dashboard.charts._spec import Chart
from dashboard.files import handout_address
from dashboard.handouts.document import Paper, day_of, handout
from dashboard.handouts.parts import Parts, inlined, linked
from dashboard.tables import Tables
from dashboard.tables.lessons import Lesson

__all__ = ["Paper", "Parts", "day_of", "handout", "handouts", "inlined", "linked"]


def handouts(
    lessons: tuple[Lesson, ...], tables: Tables, charts: tuple[Chart, ...], plotly: str
) -> dict[str, Callable[[], str]]:
    """Address -> what makes the document of a lesson that lies there, for any sheet.

    `plotly` is where the library that draws lies, seen from the page.
    """
    return {
        handout_address(one.slug): partial(
            lambda lesson: handout(lesson, tables, charts, linked(plotly)), one
        )
        for one in lessons
    }
