"""`/healthz`, for who watches the server: that it answers, and with which program and data.

No file: a frozen copy has none, and nothing on the way may keep the answer.
"""

from __future__ import annotations

from flask import Flask, Response, jsonify

from dashboard.version import program_version

ADDRESS = "/healthz"


def watch(server: Flask, data_version: str) -> None:
    """Let the server answer at `/healthz` with its version and that of its data."""
    said = {"status": "ok", "version": program_version(), "data_version": data_version}

    @server.get(ADDRESS)
    def health() -> Response:
        answer = jsonify(said)
        answer.cache_control.no_store = True
        return answer
