"""How an actor is drawn: colour, marker, dash, hatch and name, so that it reads in grey as well.

An actor is never colour alone. Actors without a look of their own take that of `other`. A
claim's reliability decides whether a mark is filled (A, B), open (C) or an open diamond (D).
"""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.theme.tokens import light
from dashboard.vocab import WEAKEST, Actor


@dataclass(frozen=True)
class Look:
    """The look of one actor; colours are light values of tokens, `symbol` and `dash` are Plotly's
    words."""

    token: str
    label: str
    symbol: str
    dash: str
    hatch: str = ""

    @property
    def colour(self) -> str:
        """The full colour: lines, marks, labels on the page's ground."""
        return light(self.token)

    @property
    def tint(self) -> str:
        """The pale fill of the same hue."""
        return light(f"{self.token}-tint")

    @property
    def text(self) -> str:
        """The colour of text that stands on `tint`."""
        return light(f"{self.token}-text")


_LOOKS: dict[str, Look] = {
    Actor.CHINA: Look("china", "China", "circle", "solid", "/"),
    Actor.USSR: Look("ussr", "USSR", "square", "solid"),
    Actor.EASTERN_EUROPE: Look("eeur", "Eastern Europe", "diamond", "dash", "."),
    Actor.USSR_AND_EASTERN_EUROPE: Look("ussr", "USSR and Eastern Europe", "square", "dash"),
    Actor.USSR_AND_CHINA: Look("other", "USSR and China", "hexagon2", "dot"),
    Actor.OTHER_SOCIALIST: Look("other", "Other socialist", "pentagon", "dot"),
    Actor.ALL_COMMUNIST: Look("other", "All communist donors", "hexagon", "dot"),
    Actor.DRV: Look("drv", "North Vietnam", "triangle-up", "dash"),
    Actor.VIET_MINH: Look("drv", "Viet Minh", "triangle-up", "dash"),
    Actor.VIETNAM: Look("drv", "Vietnam", "triangle-up", "dash"),
    Actor.VIETNAMESE_COMMUNISTS: Look("drv", "Vietnamese communists", "triangle-up", "dash"),
    Actor.NLF: Look("drv", "NLF", "triangle-down", "dot"),
    Actor.RVN: Look("rvn", "South Vietnam", "star", "dashdot"),
    Actor.USA: Look("usa", "United States", "cross", "12px,3px"),
    Actor.THIRD_COUNTRIES: Look("rvn", "Other allies", "x", "longdashdot"),
}


def look(actor: str) -> Look:
    """The look of an actor of the vocabulary; one without its own takes `other` under its own
    name."""
    return _LOOKS.get(actor) or Look("other", actor, "pentagon", "dot")


def symbol(actor: str, reliability: str) -> str:
    """The marker of one claim: filled for A and B, open for C, an open diamond for D."""
    if reliability == WEAKEST:
        return "diamond-open"
    shape = look(actor).symbol
    return f"{shape}-open" if reliability == "C" else shape
