"""The quantities on which two archives speak, by names short enough for a row and a sentence.

Ids are those of `data/quantities.csv`, spelt again because a chart is registered before any table
is read; a test holds that they are all those on which archives can be compared.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Topic:
    """One quantity: its id, the claims table that answers it, its name."""

    key: str
    table: str
    name: str


TOPICS: tuple[Topic, ...] = (
    Topic("cn-troops-peak", "troops", "Chinese soldiers present at the peak"),
    Topic("cn-troops-1966", "troops", "Chinese soldiers present in 1966"),
    Topic("su-first-group", "troops", "First Soviet missile specialists, 1965"),
    Topic("su-share-late60s", "aid", "Soviet share of arms, late 1960s"),
    Topic("su-share-1975", "aid", "Soviet share of arms, end of the war"),
    Topic("clash-dead-cn", "split", "Chinese dead in the clashes of 1969"),
    Topic("cnsu-trade-1959", "split", "Sino-Soviet trade in 1959"),
    Topic("cnsu-trade-1970", "split", "Sino-Soviet trade in 1969-70"),
    Topic("cn-smallarms", "deliveries", "Chinese small arms in all"),
    Topic("cn-tanks", "deliveries", "Chinese tanks in all"),
    Topic("dbp-rice-share", "aid", "Chinese share of rice, Dien Bien Phu"),
    Topic("b52-1972", "losses", "B-52 bombers lost, December 1972"),
    Topic("ships-trapped", "transport", "Ships trapped at Haiphong, 1972"),
)
