"""Where the numbers in `RESULTS.md` come from: `make bench` runs `python -m benchmarks`.

Bounded: a handful of starts and page loads on the loopback address, half a minute or so. Times are
medians of one machine and drift with what else it does; sizes and requests are exact.
"""
