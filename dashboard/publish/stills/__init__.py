"""Stills: the charts as small drawings that stand in their place until the live ones are there."""
