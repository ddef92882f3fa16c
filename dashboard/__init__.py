"""Hanoi's Allies: China and the Soviet Union in Vietnam, 1945-1979, as a dashboard of claims."""
