"""Where the numbers in `RESULTS.md` come from: `make bench` runs `python -m benchmarks`.

Bounded: a handful of starts and page loads on the loopback address. A quarter of an hour, of which
the first minutes are waiting until this dashboard has made its one file. Times are medians of one
machine and drift with what else it does; sizes and requests are exact.
"""
