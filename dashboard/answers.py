"""Payloads as answers to requests: in the coding that the browser takes, or "you have it already".

What every answer declares besides is said in `headers`, not here.
"""

from __future__ import annotations

from flask import Response, request

from dashboard.payload import Payload

FOR_EVER_SECONDS = 31_536_000


def answer(payload: Payload, lasting: bool = False) -> Response:
    """The answer to the current request; `lasting` when its address names the content."""
    taken = request.accept_encodings
    coding = next(one for one in payload.codings if not one or taken[one] > 0)
    sent = payload.packed(coding)
    response = Response(sent.data, mimetype=payload.mimetype)
    if payload.filename:
        response.headers.set("Content-Disposition", "attachment", filename=payload.filename)
    if coding:
        response.content_encoding = coding
    response.vary.add("Accept-Encoding")
    if lasting or payload.lasting:
        response.cache_control.public = True
        response.cache_control.max_age = FOR_EVER_SECONDS
        response.cache_control.immutable = True
    else:
        # Revalidated at each visit: the data may change under the same address.
        response.cache_control.no_cache = True
    response.set_etag(sent.tag)
    response.make_conditional(request)
    return response
