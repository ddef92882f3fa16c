"""Our names and groups for SIPRI's types of weapon: the one place to review them.

SIPRI's word for a type stands in brackets at the end of a register row's item. Its types are never
merged, since only rows of one type add up; a group is a heading of ours and is never summed. A type
that is not listed here is shown under its own word in a last group.
"""

from __future__ import annotations

from dataclasses import dataclass

OTHERS = "Other types"


@dataclass(frozen=True)
class Kind:
    """One type: SIPRI's word for it, the short name under its heading, and a name without one."""

    sipri: str
    name: str
    full: str = ""

    @property
    def spoken(self) -> str:
        """The name inside a sentence."""
        return self.full or self.name.lower()


@dataclass(frozen=True)
class Group:
    """A heading of ours over types that belong together."""

    name: str
    kinds: tuple[Kind, ...]


GROUPS = (
    Group(
        "Tanks and armour",
        (
            Kind("tank", "Tanks"),
            Kind("light tank", "Light tanks"),
            Kind("armoured personnel carrier", "Troop carriers", "armoured troop carriers"),
            Kind("reconnaissance armoured vehicle", "Scout vehicles"),
            Kind("tank destroyer", "Tank destroyers"),
            Kind("self-propelled gun", "Guns on tracks", "self-propelled guns"),
        ),
    ),
    Group(
        "Guns and rockets",
        (
            Kind("towed gun", "Towed guns"),
            Kind("towed rocket launcher", "Towed rockets", "towed rocket launchers"),
            Kind(
                "self-propelled rocket launcher", "Rocket trucks", "self-propelled rocket launchers"
            ),
            Kind("mortar", "Mortars"),
        ),
    ),
    Group(
        "Air defence",
        (
            Kind("surface-to-air missile system", "Missile systems", "air defence missile systems"),
            Kind("surface-to-air missile", "Their missiles", "air defence missiles"),
            Kind(
                "portable surface-to-air missile",
                "Portable missiles",
                "portable air defence missiles",
            ),
            Kind("anti-aircraft gun", "Towed AA guns", "anti-aircraft guns"),
            Kind(
                "self-propelled anti-aircraft gun",
                "AA on tracks",
                "self-propelled anti-aircraft guns",
            ),
        ),
    ),
    Group(
        "Radars",
        (
            Kind("air search radar", "Air search", "air search radars"),
            Kind("fire control radar", "Fire control", "fire control radars"),
            Kind("height-finding radar", "Height finding", "height-finding radars"),
        ),
    ),
    Group(
        "Aircraft",
        (
            Kind("fighter aircraft", "Fighters", "fighter aircraft"),
            Kind("fighter-bomber aircraft", "Fighter-bombers"),
            Kind("bomber aircraft", "Bombers"),
            Kind("trainer aircraft", "Trainers", "trainer aircraft"),
            Kind("transport aircraft", "Transports", "transport aircraft"),
            Kind("light transport aircraft", "Light transports", "light transport aircraft"),
        ),
    ),
    Group(
        "Helicopters",
        (
            Kind("transport helicopter", "Transport", "transport helicopters"),
            Kind("helicopter", "General", "helicopters"),
            Kind("light helicopter", "Light", "light helicopters"),
        ),
    ),
    Group(
        "Other missiles",
        (
            Kind("short-range air-to-air missile", "Air to air", "air-to-air missiles"),
            Kind("anti-tank missile", "Anti-tank", "anti-tank missiles"),
            Kind("anti-ship missile", "Anti-ship", "anti-ship missiles"),
        ),
    ),
    Group(
        "Ships and boats",
        (
            Kind("fast attack craft", "Fast attack craft"),
            Kind("patrol craft", "Patrol craft"),
            Kind("minesweeper", "Minesweepers"),
        ),
    ),
    Group(
        "Only after 1975",
        (
            Kind("infantry fighting vehicle", "Infantry vehicles"),
            Kind("anti-submarine helicopter", "Naval helicopters"),
            Kind("corvette", "Corvettes"),
            Kind("landing ship", "Landing ships"),
        ),
    ),
)


def grouped(types: set[str]) -> tuple[Group, ...]:
    """The groups with those of these types that they hold, empty groups left out."""
    known = {kind.sipri for group in GROUPS for kind in group.kinds}
    rest = tuple(Kind(one, one.capitalize()) for one in sorted(types - known))
    groups = [
        Group(group.name, tuple(kind for kind in group.kinds if kind.sipri in types))
        for group in (*GROUPS, Group(OTHERS, rest))
    ]
    return tuple(group for group in groups if group.kinds)
