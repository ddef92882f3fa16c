"""The data to take along: every table and question in the formats that others work with.

Each format is one file of this package: it turns a sheet (plain rows with their sources beside
them) into bytes, the same bytes at each making. Nothing here knows a page, a chart or a server.
"""

from dashboard.dataout.offers import Offer, offers

__all__ = ["Offer", "offers"]
