"""A lesson with every kind of scene and of evidence, over the real charts and tables."""

from __future__ import annotations

from dashboard.tables.lessons import Lesson, Question, Scene

GROUNDS = ("troops-su-0001", "ev-001", "s01", "rt-pipe-fangcheng-tansan")
SLUG = "made"


def scene(title: str, chart: str = "", view: str = "", predict: bool = False) -> Scene:
    """A scene about nothing, on a chart or of words."""
    return Scene(
        title=title,
        chart=chart,
        view=view,
        reveal="all",
        predict=predict,
        text="Words on the screen.",
        prompt="What do you see, and who says so?",
        notes="For the teacher only.",
        answer="A good answer </script> names its source & its yardstick.",
        claims=GROUNDS,
    )


def lesson() -> Lesson:
    """Scenes of words, with a chart, with a guess, without weak sources, and on a map."""
    question = Question(
        "Which work?", ("one", "two", "three", "four"), 2, "It says so.", GROUNDS[:1]
    )
    return Lesson(
        slug=SLUG,
        title="A <made> lesson",
        order=1,
        age="14-16",
        minutes=45,
        question="Who says so?",
        builds_on=("l01",),
        scenes=(
            scene("Who?"),
            scene("How many?", "chinese_troops", predict=True),
            scene("By 1967?", "chinese_troops", "from=1965&to=1967"),
            scene("Strong only?", "chinese_troops", "weak=hide"),
            scene("Where?", "supply_map"),
            scene("Still open?"),
        ),
        quiz=(question,) * 5,
        body="## For the teacher\n\nNothing.\n",
    )
