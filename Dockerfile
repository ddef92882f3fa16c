# A small server that needs nothing but its own memory. It was written on a machine without a builder and has not
# been built there; `make test` runs the same two commands, installing and serving, without it.
#
#   docker build -t hanois-allies .
#   docker run --rm -p 8050:8050 --read-only --tmpfs /tmp --cap-drop ALL \
#     --security-opt no-new-privileges hanois-allies

FROM python:3.11-slim AS build
# npm brings the small Plotly bundle; without it the page loads the full one, four times as large.
RUN apt-get update && apt-get install -y --no-install-recommends npm && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN python -m venv /venv \
    && PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt \
       /venv/bin/python -m pip install --no-cache-dir --disable-pip-version-check .

FROM python:3.11-slim
COPY --from=build /venv /venv
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
# Nobody in particular: no home, no shell, nothing that it could write to.
USER 10001:10001
EXPOSE 8050
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["/venv/bin/python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8050/healthz', timeout=3)"]
ENTRYPOINT ["/venv/bin/hanois-allies"]
CMD ["serve", "--host", "0.0.0.0"]
