"""What a chapter of the story is: our own words, and beside each sentence what it rests on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Sentence:
    """A sentence of our own and the ids of the events and claims that it rests on."""

    text: str
    rests_on: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """What a person did in a chapter, and the event in which it is told."""

    person: str
    did: str
    event: str


@dataclass(frozen=True)
class Chapter:
    """One phase of the story; `phase` is an id of the phases table, `chart` shows it best."""

    phase: str
    sentences: tuple[Sentence, ...]
    people: tuple[Part, ...]
    chart: str

    @property
    def prose(self) -> str:
        """The text of the chapter in one piece."""
        return " ".join(sentence.text for sentence in self.sentences)

    @property
    def rests_on(self) -> tuple[str, ...]:
        """Every event and claim of the chapter, each once, in the order of the text."""
        return tuple(dict.fromkeys(one for said in self.sentences for one in said.rests_on))


@dataclass(frozen=True)
class Point:
    """A point of the school article in our words, and the statements of it that were tested."""

    title: str
    verdict: str
    statements: tuple[str, ...]
