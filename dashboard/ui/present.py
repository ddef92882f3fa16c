"""What fills the screen when a chart or a lesson is presented: heading, chart, bar, help, card.

The browser fills it (`assets/js/present.js`); here are its parts and its buttons. It has the look
of the projector theme whatever the page behind it wears. It holds no component id.
"""

from __future__ import annotations

from dataclasses import dataclass

from dash import html

DECK_ACT = "deck"
SIZES = (100, 115, 130, 145, 160)
# Heights of the lines of the test card, in per cent of the height of the screen.
CARD_SIZES = ("1", "1.5", "2", "2.7", "3", "4", "5", "6")
CARD_TITLE = "Can the back row read this?"
CARD_NOTE = (
    "Ask the person farthest away to read from the bottom up. If the line of 2.7 does not work, "
    "make the text larger here, or close the curtains."
)


@dataclass(frozen=True)
class Move:
    """One thing that can be done while presenting: its act, its word, and the keys for it."""

    act: str
    word: str
    keys: tuple[str, ...]


NEXT = Move("next", "Next", ("→", "Page Down", "Space"))
BACK = Move("back", "Back", ("←", "Page Up"))
# Its key is heard on the sheet alone.
CLEAR = Move("clear", "Clear guess", ("Delete",))
REVEAL = Move("reveal", "Reveal", ("R",))
OTHERS: tuple[Move, ...] = (
    Move("guess", "Guess", ("G",)),
    Move("notes", "Notes", ("N",)),
    Move("blank", "Blank", ("B", ".")),
    Move("full", "Full screen", ("F",)),
    Move("help", "Help", ("?",)),
    Move("leave", "Leave", ("Esc",)),
)
# Without a button: the ends of a lesson, and a chart that is higher than the screen.
KEYS_ONLY: tuple[Move, ...] = (
    Move("first", "To the beginning", ("Home",)),
    Move("last", "To the end", ("End",)),
    Move("down", "Down in a high chart", ("↓",)),
    Move("up", "Up in a high chart", ("↑",)),
)
WORDS = {
    "next": "Next step or scene",
    "back": "One step back",
    "reveal": "Uncover a little more",
    "guess": "Draw a guess first",
    "notes": "Speaker notes in a second window",
    "blank": "Blank screen",
    "full": "Full screen",
    "help": "This help",
    "leave": "Leave, or close this help",
}


def overlay() -> html.Section:
    """The overlay, hidden until an address asks to present."""
    return html.Section(
        [
            html.Div(
                [html.H2(className="present-title", **_part("title")), _prose()],
                className="present-head",
            ),
            html.Div(
                [
                    html.P(className="present-wait", hidden=True, **_part("wait")),
                    html.Div(className="present-plot", role="img", **_part("plot")),
                ],
                className="present-stage",
                **_part("stage"),
            ),
            _bar(),
            _card(),
            _help(),
            html.Div(className="present-blanked", hidden=True, **_part("blank")),
        ],
        className="present",
        hidden=True,
        role="dialog",
        tabIndex="-1",
        **{"data-part": "present", "data-theme": "projector", "aria-label": "Presentation"},
        **{"aria-modal": "true"},
    )


def _prose() -> html.P:
    return html.P(className="present-prose", **_part("prose"))


def _bar() -> html.Div:
    return html.Div(
        [
            html.Div(
                [
                    html.Span(className="present-count", **_part("count")),
                    html.Span(className="present-dots", **{"aria-hidden": "true"}, **_part("dots")),
                ],
                className="present-progress",
            ),
            html.P(className="present-say", role="status", **_part("say")),
            html.P(className="present-sources", **_part("sources")),
            html.Div(
                [_word(CLEAR), _word(BACK), _word(REVEAL), _word(NEXT)],
                className="present-moves",
                role="group",
                **{"aria-label": "Steps"},
            ),
            html.Div(
                [_icon(one) for one in OTHERS],
                className="present-others",
                role="group",
                **{"aria-label": "More"},
            ),
        ],
        className="present-bar",
        **_part("bar"),
    )


def _word(move: Move) -> html.Button:
    return html.Button(
        move.word, type="button", className=f"present-button present-{move.act}", **_deck(move.act)
    )


def _icon(move: Move) -> html.Button:
    return html.Button(
        type="button",
        className=f"present-button present-icon icon-{move.act}",
        title=f"{move.word} ({move.keys[0]})",
        **{"aria-label": move.word},
        **_deck(move.act),
    )


def _help() -> html.Div:
    moves = (NEXT, BACK, REVEAL, *OTHERS, CLEAR, *KEYS_ONLY)
    rows = [
        html.Tr([html.Th(_keys(one), scope="row"), html.Td(WORDS.get(one.act, one.word))])
        for one in moves
    ]
    return html.Div(
        [
            html.H2("Keys and clickers", className="present-title"),
            html.Table(html.Tbody(rows), className="present-keys"),
            html.Div(
                [
                    html.Button(
                        "Keys of one letter",
                        type="button",
                        role="switch",
                        className="present-switch",
                        **{"aria-checked": "true"},
                        **_deck("singles"),
                    ),
                    _sizes(),
                    html.Button(
                        CARD_TITLE, type="button", className="present-button", **_deck("card")
                    ),
                    html.Button(
                        "Close", type="button", className="present-button", **_deck("help")
                    ),
                ],
                className="present-settings",
            ),
        ],
        className="present-help",
        hidden=True,
        role="dialog",
        **{"aria-label": "Keys and settings"},
        **_part("help"),
    )


def _keys(move: Move) -> list[html.Kbd | str]:
    found: list[html.Kbd | str] = []
    for key in move.keys:
        found += [" ", html.Kbd(key)]
    return found[1:]


def _sizes() -> html.Div:
    buttons = [
        html.Button(
            f"{size} %",
            type="button",
            className="present-button",
            **{"data-size": str(size), "aria-pressed": "true" if size == SIZES[0] else "false"},
            **_deck(f"size-{size}"),
        )
        for size in SIZES
    ]
    label = html.Span("Size of text")
    return html.Div(
        [label, *buttons], className="present-sizes", role="group", **{"aria-label": "Size of text"}
    )


def _card() -> html.Div:
    lines = [
        html.P(
            f"{size} %: history is a set of claims",
            className=f"card-line card-line-{size.replace('.', '-')}",
        )
        for size in CARD_SIZES
    ]
    return html.Div(
        [
            html.H2(CARD_TITLE, className="present-title"),
            html.P(CARD_NOTE, className="present-prose"),
            html.Div(lines, className="card-lines"),
        ],
        className="present-card",
        hidden=True,
        **_part("card"),
    )


def _deck(act: str) -> dict[str, str]:
    return {"data-act": DECK_ACT, "data-value": act}


def _part(name: str) -> dict[str, str]:
    return {"data-present": name}
