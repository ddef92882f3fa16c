"""The base map of the supply map: built from Natural Earth into one small JSON file a view.

Only `make data` runs this; the results are committed, so the dashboard itself needs neither npm nor
a network.
"""

from dashboard.publish.basemap.make import build
from dashboard.publish.basemap.packages import BasemapError

__all__ = ["BasemapError", "build"]
