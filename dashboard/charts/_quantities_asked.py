"""The questions that several sources answer: the variants of the chart `quantity`, in their order.

The short labels for the chooser are ours. Ids and questions are those of `data/quantities.csv`,
spelt again because a chart is registered before any table is read; a test holds them equal.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Asked:
    """One quantity: its id, the claims table that answers it, a label, the question in full."""

    key: str
    table: str
    label: str
    question: str


ASKED: tuple[Asked, ...] = (
    Asked(
        "cn-killed",
        "losses",
        "China: soldiers killed in Vietnam",
        "How many Chinese soldiers died in Vietnam, 1965-73?",
    ),
    Asked(
        "cn-wounded",
        "losses",
        "China: soldiers wounded in Vietnam",
        "How many Chinese soldiers were wounded in Vietnam, 1965-73?",
    ),
    Asked(
        "cn-troops-total",
        "troops",
        "China: soldiers sent, 1965–73",
        "How many Chinese soldiers were sent to North Vietnam, 1965-73?",
    ),
    Asked(
        "cn-troops-peak",
        "troops",
        "China: soldiers present at the peak",
        "How many Chinese soldiers were in North Vietnam at the peak?",
    ),
    Asked(
        "cn-troops-1966",
        "troops",
        "China: soldiers present in 1966",
        "How many Chinese soldiers were in North Vietnam in 1966?",
    ),
    Asked(
        "cn-troops-1965",
        "troops",
        "China: engineer troops of 1965",
        "How many Chinese engineer troops came in 1965?",
    ),
    Asked(
        "cn-advisers",
        "troops",
        "China: advisers to the Viet Minh",
        "How many Chinese advisers worked with the Viet Minh, 1950-54?",
    ),
    Asked(
        "su-served",
        "troops",
        "USSR: personnel who served in Vietnam",
        "How many Soviet military personnel served in Vietnam?",
    ),
    Asked(
        "su-killed",
        "losses",
        "USSR: soldiers killed in Vietnam",
        "How many Soviet soldiers died in Vietnam?",
    ),
    Asked(
        "su-first-group",
        "troops",
        "USSR: first missile specialists, 1965",
        "How many Soviet missile specialists came in April and May 1965?",
    ),
    Asked(
        "su-share-late60s",
        "aid",
        "USSR: share of arms, late 1960s",
        "What share of North Vietnam's arms and equipment was Soviet in the late 1960s?",
    ),
    Asked(
        "su-share-1975",
        "aid",
        "USSR: share of arms at the end of the war",
        "What share of North Vietnam's arms was Soviet at the end of the war?",
    ),
    Asked(
        "cn-aid-usd",
        "aid",
        "China: all aid in dollars",
        "What was all Chinese aid to Vietnam worth in dollars?",
    ),
    Asked(
        "cn-mil-rmb",
        "aid",
        "China: military aid in RMB",
        "What was Chinese military aid worth in RMB?",
    ),
    Asked(
        "cn-tonnes-5575",
        "deliveries",
        "China: tonnes of military goods, 1955–75",
        "How many tonnes of military goods came from China, 1955-75?",
    ),
    Asked(
        "cn-tonnes-5054",
        "deliveries",
        "China: tonnes of aid, 1950–54",
        "How many tonnes of aid did China give the Viet Minh, 1950-54?",
    ),
    Asked(
        "cn-monthly-1953",
        "deliveries",
        "China: tonnes a month in 1953",
        "How many tonnes a month did China send in 1953?",
    ),
    Asked(
        "dbp-rice-share",
        "aid",
        "China: share of the rice at Dien Bien Phu",
        "What share of the rice eaten at Dien Bien Phu was Chinese?",
    ),
    Asked(
        "cn-battalions-1962",
        "deliveries",
        "China: battalions to arm, 1962",
        "How many battalions did China offer to arm in 1962?",
    ),
    Asked(
        "cn-artillery-5054",
        "deliveries",
        "China: artillery pieces, 1950–54",
        "How many artillery pieces did China give the Viet Minh, 1950-54?",
    ),
    Asked(
        "cn-artillery-early",
        "deliveries",
        "China: artillery pieces before 1964",
        "How many artillery pieces did China give before 1964?",
    ),
    Asked(
        "cn-smallarms",
        "deliveries",
        "China: small arms in all",
        "How many small arms did China give in all?",
    ),
    Asked("cn-tanks", "deliveries", "China: tanks in all", "How many tanks did China give in all?"),
    Asked(
        "sam-systems",
        "deliveries",
        "USSR: missile systems",
        "How many Soviet missile systems reached Vietnam?",
    ),
    Asked(
        "su-econ-to-1965",
        "aid",
        "USSR: economic aid promised by 1965",
        "How much economic aid had the USSR promised by 1965?",
    ),
    Asked(
        "ac-econ-1974",
        "aid",
        "All communist countries: economic aid, 1974",
        "How much economic aid did North Vietnam get in 1974?",
    ),
    Asked(
        "debt-cancelled",
        "aid",
        "Russia: debt written off in 2000",
        "What share of Vietnam's Soviet-era debt was written off in 2000?",
    ),
    Asked(
        "cn-rail-rebuilt",
        "deliveries",
        "China: railway rebuilt, 1965–70",
        "How much railway did Chinese troops rebuild, 1965-70?",
    ),
    Asked(
        "ships-trapped",
        "transport",
        "Ships trapped at Haiphong, 1972",
        "How many foreign ships were trapped at Haiphong in May 1972?",
    ),
    Asked(
        "b52-1972",
        "losses",
        "B-52 bombers lost, December 1972",
        "How many B-52 bombers were lost in December 1972?",
    ),
    Asked(
        "cn-aa-shotdown",
        "losses",
        "US aircraft claimed by Chinese gunners",
        "How many US aircraft did Chinese gunners shoot down?",
    ),
    Asked(
        "cnsu-trade-1959",
        "split",
        "Sino-Soviet trade at its peak, 1959",
        "How large was Sino-Soviet trade at its peak in 1959?",
    ),
    Asked(
        "cnsu-trade-1970",
        "split",
        "Sino-Soviet trade at its lowest, 1970",
        "How small was Sino-Soviet trade at its lowest, 1969-70?",
    ),
    Asked(
        "border-divisions-1965",
        "split",
        "Border: Soviet divisions about 1965",
        "How many Soviet divisions faced China about 1965?",
    ),
    Asked(
        "border-divisions-1970",
        "split",
        "Border: Soviet divisions about 1970",
        "How many Soviet divisions faced China about 1970?",
    ),
    Asked(
        "border-troops",
        "split",
        "Border: Soviet troops, 1968–70",
        "How many Soviet troops stood on the Chinese border, 1968-70?",
    ),
    Asked(
        "clash-dead-all",
        "split",
        "Border clashes of 1969: all dead",
        "How many died in the Sino-Soviet border clashes of 1969?",
    ),
    Asked(
        "clash-dead-su",
        "split",
        "Border clashes of 1969: Soviet dead",
        "How many Soviet soldiers died in the clashes of 1969?",
    ),
    Asked(
        "clash-dead-cn",
        "split",
        "Border clashes of 1969: Chinese dead",
        "How many Chinese soldiers died in the clashes of 1969?",
    ),
    Asked(
        "war79-cn-killed",
        "losses",
        "War of 1979: Chinese dead",
        "How many Chinese soldiers died in the war of 1979?",
    ),
)
