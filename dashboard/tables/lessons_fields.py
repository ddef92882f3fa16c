"""What may stand in the front matter of a lesson: every key with its kind and its limits.

The three tuples are what the reader, the faults that it names and the documentation go by. Nothing
here reads a file.
"""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.view import STEPS

SCENES = (6, 12)
QUESTIONS = 5
CHOICES = 4
# The sections that every lesson has below its front matter.
SECTIONS = ("For the teacher", "How the time goes", "Homework", "Further reading")

TEXT, WHOLE, YES_NO, LIST, ENTRIES = "text", "whole number", "true or false", "list", "entries"


@dataclass(frozen=True, slots=True)
class Field:
    """One key: what it says, what kind of value it takes, and within which limits.

    `least` and `most` count words of a text, entries of a list, or bound a whole number. `values`
    is the closed list of texts, `pattern` (matched as a whole) their shape; both are empty for
    free prose. `id_kind` names the ids that a list holds: lesson or evidence.
    """

    name: str
    meaning: str
    kind: str = TEXT
    least: int = 1
    most: int = 1
    required: bool = True
    values: tuple[str, ...] = ()
    pattern: str = ""
    id_kind: str = ""
    default: str = ""


LESSON = (
    Field("title", "name of the lesson", most=12),
    Field("order", "place among the lessons, from 1", WHOLE, 1, 99),
    Field("age", "ages of the class, in years", pattern=r"\d{1,2}-\d{1,2}"),
    Field("minutes", "length in minutes", WHOLE, 10, 240),
    Field("question", "the one question of the lesson", least=4, most=20),
    Field("builds_on", "rows of lessons.csv that it works out", LIST, 1, 20, id_kind="lesson"),
    Field("scenes", "what the class sees, in order", ENTRIES, *SCENES),
    Field("quiz", "the exit quiz", ENTRIES, QUESTIONS, QUESTIONS),
)
SCENE = (
    Field("title", "short question on the screen", most=12),
    Field("chart", "the drawing, as slug or slug~variant", required=False),
    Field("view", "what of it is shown, as in an address", required=False),
    Field("reveal", "first step shown", required=False, values=STEPS, default=STEPS[-1]),
    Field("predict", "whether the class draws its guess first", YES_NO, 0, 0, required=False),
    Field("text", "prose on the screen", most=25),
    Field("prompt", "what the class is asked", least=4, most=40),
    Field("notes", "what the teacher says and looks for", least=30, most=120),
    Field("answer", "what a good answer says, with its sources", least=12, most=80),
    Field("claims", "ids of the evidence for the answer", LIST, 1, 12, id_kind="evidence"),
)
QUESTION = (
    Field("question", "what is asked", least=4, most=30),
    Field("choices", "the answers to choose from", LIST, CHOICES, CHOICES),
    Field("answer", "the right one, counted from 1", WHOLE, 1, CHOICES),
    Field("because", "why it is right", least=6, most=50),
    Field("claims", "ids of the evidence for it", LIST, 1, 12, id_kind="evidence"),
)
