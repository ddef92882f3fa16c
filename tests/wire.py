"""Requests that nobody means well, as bytes on the wire, and what may be answered to each."""

from __future__ import annotations

from dataclasses import dataclass

HOST = "Host: localhost"
MARK = "<script>alert(1)</script>"


@dataclass(frozen=True)
class Hostile:
    """One request and the answers that are right for it."""

    name: str
    sent: bytes
    codes: tuple[int, ...]


def asked(name: str, target: str, *codes: int, method: str = "GET", more: str = "") -> Hostile:
    """A request for a target, with further header lines."""
    text = f"{method} {target} HTTP/1.1\r\n{HOST}\r\nConnection: close\r\n{more}\r\n"
    return Hostile(name, text.encode("utf-8", "surrogateescape"), codes)


def raw(name: str, sent: bytes, *codes: int) -> Hostile:
    return Hostile(name, sent, codes)


_PATHS = (
    asked("up", "/../pyproject.toml", 404),
    asked("up from assets", "/assets/../../pyproject.toml", 404),
    asked("up, encoded", "/assets/%2e%2e/%2e%2e/pyproject.toml", 404),
    asked("up, slash encoded", "/assets/..%2f..%2fpyproject.toml", 404),
    asked("up, backslash", "/assets/..%5c..%5cpyproject.toml", 404),
    asked("up, encoded twice", "/assets/%252e%252e/%252e%252e/pyproject.toml", 404),
    asked("up, overlong UTF-8", "/assets/%c0%ae%c0%ae/pyproject.toml", 404),
    asked("up from data", "/data/../datapackage.json", 404),
    asked("up from figures", "/figures/../data/troops.csv", 404),
    asked("from the root", "//etc/passwd", 404),
    asked("from the root below assets", "/assets//etc/passwd", 404),
    asked("a drive", "/assets/C:%5cwindows%5cwin.ini", 404),
    asked("a file address", "/file:///etc/passwd", 404),
    asked("another host's path", "//evil.test/%2e%2e", 404),
    asked("a script of no package", "/_dash-component-suites/nope/x.js", 404),
    asked("up from a package", "/_dash-component-suites/dash/../../x", 404),
    asked("NUL", "/assets/%00", 404),
    asked("NUL before an ending", "/data/troops.csv%00.html", 404),
    asked("a line end", "/x%0d%0aSet-Cookie:%20a=b", 404),
    asked("no UTF-8", "/%ff%fe%80", 404),
    asked("half a surrogate", "/%ed%a0%80", 404),
    asked("half a percent sign", "/%", 404),
    asked("right to left", "/%e2%80%aegnp.exe", 404),
    asked("letters as they are", "/Hà-Nội/越南", 404, 400),
    asked("markup", "/" + MARK.replace(" ", "%20"), 404),
    asked("a template", "/{{7*7}}${7*7}%0a<%25=7*7%25>", 404),
    asked("a format", "/{0.__class__}%25s%25n", 404),
    asked("long", "/" + "a" * 8000, 404),
    asked("longer than we read", "/" + "a" * 20_000, 431, 414, 400),
    asked("deep", "/a" * 4000, 404),
    asked("all there is of dots", "/" + "../" * 2000, 404),
)
_METHODS = (
    *(asked(name, "/", 405, method=name) for name in ("PUT", "DELETE", "PATCH", "OPTIONS")),
    *(asked(name, "/", 405, method=name) for name in ("TRACE", "PROPFIND", "BREW", "X" * 200)),
    asked("CONNECT", "evil.test:443", 405, 404, 400, method="CONNECT"),
    asked("a small get", "/", 405, 400, method="get"),
    asked("no method", "/", 400, 405, method=""),
    asked("a callback on the server", "/_dash-update-component", 405, method="POST"),
    asked(
        "a callback with a body",
        "/_dash-update-component",
        405,
        method="POST",
        more='Content-Type: application/json\r\nContent-Length: 14\r\n\r\n{"output":"x"}',
    ),
)
_HEADERS = (
    asked("a host that is markup", "/x", 404, 400, more=f"X-Forwarded-Host: {MARK}\r\n"),
    raw("no host", b"GET /x HTTP/1.1\r\nConnection: close\r\n\r\n", 404, 400),
    raw("an evil host", b"GET //x HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n", 404),
    raw("a host of markup", f"GET /x HTTP/1.0\r\nHost: {MARK}\r\n\r\n".encode(), 404, 400),
    raw(
        "another server",
        b"GET http://evil.test/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        404,
    ),
    raw("no colon", b"GET /x HTTP/1.1\r\nHost\r\n\r\n", 400),
    raw("a line end in a header", b"GET /x HTTP/1.1\r\nHost: a\nX: b\r\n\r\n", 400),
    raw("NUL in a header", b"GET /x HTTP/1.0\r\nHost: a\r\nX: \0\r\n\r\n", 404, 400),
    raw("NUL in the address", b"GET /\0 HTTP/1.0\r\nHost: a\r\n\r\n", 404, 400),
    raw("no HTTP", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400),
    raw("HTTP of the future", b"GET /x HTTP/9.9\r\nHost: a\r\n\r\n", 404, 400, 505),
    raw("only the first line", b"GET /x\r\n\r\n", 404, 400),
    raw("nonsense", b"\xff\xfe\xfd\r\n\r\n", 400),
    asked("a large header", "/x", 431, more=f"X: {'a' * 20_000}\r\n"),
    asked("many headers", "/x", 431, more="".join(f"X-{n}: y\r\n" for n in range(2000))),
    asked("a cookie of markup", "/x", 404, more=f"Cookie: a={MARK}\r\n"),
    asked("tags of nonsense", "/x", 404, 400, more='If-None-Match: W/"\x7f,,*,,"\r\n'),
    asked("a range of nonsense", "/x", 404, more="Range: bytes=-9-,x,,\r\n"),
    asked("two lengths", "/x", 400, more="Content-Length: 1\r\nContent-Length: 2\r\n"),
    asked("a negative length", "/x", 400, more="Content-Length: -1\r\n"),
    asked("a length of letters", "/x", 400, more="Content-Length: ten\r\n"),
    asked("no known coding", "/x", 400, 501, more="Transfer-Encoding: gzip, chunked\r\n"),
    asked("chunks of nonsense", "/x", 400, more="Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
)
_BODIES = (
    asked("a gigabyte to come", "/", 413, method="POST", more="Content-Length: 1073741824\r\n"),
    asked("a gigabyte with a get", "/x", 413, more="Content-Length: 1073741824\r\n"),
    asked(
        "more than we read",
        "/",
        413,
        method="POST",
        more=f"Content-Length: 20000\r\n\r\n{'a' * 20_000}",
    ),
    asked(
        "chunks without end",
        "/",
        413,
        method="POST",
        more="Transfer-Encoding: chunked\r\n\r\n" + f"1000\r\n{'a' * 4096}\r\n" * 6,
    ),
)  # fmt: skip
CORPUS = (*_PATHS, *_METHODS, *_HEADERS, *_BODIES)
