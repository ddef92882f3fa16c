"""Short names, in our words, for the events that are labelled in a picture.

The titles of the events table are too long to stand beside a mark. `name` is for a lane that
already says whose event it is; `alone` is for a list, and names who acted.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Moment:
    """The short names of one event of importance 1."""

    event_id: str
    name: str
    alone: str = ""
    brief: str = ""

    @property
    def in_full(self) -> str:
        """The name for a place without lanes."""
        return self.alone or self.name

    @property
    def in_short(self) -> str:
        """The name for a crowded lane."""
        return self.brief or self.name


MOMENTS: dict[str, Moment] = {
    moment.event_id: moment
    for moment in (
        Moment("ev-012", "Independence", "Hanoi declares independence"),
        Moment("ev-017", "People’s Republic"),
        Moment("ev-020", "Recognises the DRV", "China recognises the DRV"),
        Moment("ev-021", "Recognises the DRV", "USSR recognises the DRV"),
        Moment("ev-023", "Leaves aid to China", "Stalin leaves aid to China", "Aid left to China"),
        Moment("ev-027", "Border Campaign"),
        Moment("ev-038", "Geneva Conference"),
        Moment("ev-039", "Dien Bien Phu falls", brief="Dien Bien Phu"),
        Moment("ev-063", "Experts leave China", "Soviet experts leave China"),
        Moment("ev-072", "Gulf of Tonkin"),
        Moment("ev-074", "Khrushchev falls"),
        Moment("ev-077", "Kosygin in Hanoi"),
        Moment("ev-084", "Marines land", "US Marines land"),
        Moment("ev-085", "Transit protocol"),
        Moment("ev-093", "First troops cross", "First Chinese troops cross"),
        Moment("ev-095", "First SA-2 kill"),
        Moment("ev-103", "Cultural Revolution"),
        Moment("ev-110", "Troops at their peak", "Chinese troops at their peak", "Troops at peak"),
        Moment("ev-119", "Mao: troops go home", brief="Troops to go home"),
        Moment("ev-123", "Clash on Zhenbao"),
        Moment("ev-138", "Nixon in China"),
        Moment("ev-142", "Haiphong mined"),
        Moment("ev-147", "Paris Agreement"),
        Moment("ev-150", "Last troops leave", "Last Chinese troops leave", "Troops leave"),
        Moment("ev-152", "Saigon falls"),
        Moment("ev-158", "Treaty with Hanoi", "Soviet treaty with Vietnam"),
        Moment("ev-161", "War on Vietnam", "China’s war on Vietnam", "Border war"),
    )
}
