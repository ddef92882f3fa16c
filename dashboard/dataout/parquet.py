"""A sheet as Parquet, typed, with the receipt in the file's metadata.

It needs pyarrow (extra `[data]`, 55 MB): without it there is no Parquet, and the page says so.
"""

from __future__ import annotations

import json
from importlib.util import find_spec
from io import BytesIO

from dashboard.dataout.receipt import Receipt
from dashboard.dataout.sheet import INTEGER, LIST, NUMBER, Column, Sheet

KEY = "hanois:receipt"
EXTRA = "data"


def available() -> bool:
    """Whether Parquet can be written here."""
    return find_spec("pyarrow") is not None


def parquet_bytes(given: Sheet, receipt: Receipt) -> bytes:
    """The sheet as Parquet; call it only where `available`."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    kinds = {NUMBER: pa.float64(), INTEGER: pa.int64(), LIST: pa.list_(pa.string())}

    def field(column: Column) -> pa.Field:
        told = {"description": column.meaning, **({"unit": column.unit} if column.unit else {})}
        return pa.field(column.name, kinds.get(column.kind, pa.string()), metadata=told)

    stamp = {KEY: json.dumps(receipt.as_json(), ensure_ascii=False)}
    schema = pa.schema([field(one) for one in given.columns], metadata=stamp)
    columns = [
        pa.array([row[at] for row in given.rows], schema.field(at).type)
        for at in range(len(given.columns))
    ]
    out = BytesIO()
    pq.write_table(pa.Table.from_arrays(columns, schema=schema), out, compression="zstd")
    return out.getvalue()
