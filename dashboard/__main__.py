"""`python -m dashboard` is the command `hanois-allies`."""

from dashboard.cli import run

if __name__ == "__main__":
    run()
