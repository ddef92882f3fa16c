"""The evidence as typed, frozen tables: read, dated, guarded, cited; without plotly and dash."""

from dashboard.tables.errors import TablesError, UnitGuardError
from dashboard.tables.store import Tables, load

__all__ = ["Tables", "TablesError", "UnitGuardError", "load"]
