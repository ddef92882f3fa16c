"""The receipt put into a PDF: its information, and an XMP packet.

What is drawn is left as Chromium printed it. The same PDF, receipt and day give the same bytes.
"""

from __future__ import annotations

from datetime import date
from io import BytesIO

AUTHOR = "Hanoi\u2019s Allies"
PRODUCER = "hanois-allies"
MISSING = (
    "a PDF needs the package pypdf, which writes the receipt into it: "
    "python -m pip install 'hanois-allies[export]'"
)


class PdfMissingError(RuntimeError):
    """The package that writes into a PDF is not installed; the message says what to install."""


def signed(pdf: bytes, receipt: dict[str, str], day: date) -> bytes:
    """The PDF with title, sources, licence, data version, day and address in it.

    `receipt` is that of `assets/js/receipt.js`, with its XMP packet as `xmp`.
    """
    try:
        from pypdf import PdfReader, PdfWriter
    except ImportError as error:
        raise PdfMissingError(MISSING) from error
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    stamp = f"D:{day:%Y%m%d}000000Z"
    writer.metadata = None
    writer.add_metadata(
        {
            "/Title": receipt["title"],
            "/Author": AUTHOR,
            "/Subject": receipt["answer"],
            "/Keywords": receipt["sources"],
            "/Producer": PRODUCER,
            "/CreationDate": stamp,
            "/ModDate": stamp,
            "/Filters": receipt["filters"],
            "/Copyright": receipt["licence"],
            "/DataVersion": receipt["version"],
            "/Address": receipt["address"],
        }
    )
    writer.xmp_metadata = receipt["xmp"].encode()
    held = BytesIO()
    writer.write(held)
    return held.getvalue()
