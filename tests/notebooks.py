"""Run the notebooks as CI does; `python -m tests.notebooks` writes their outputs anew.

A figure leaves no output: it would be a hundred times the size of the rest. Nothing of the machine
that ran a notebook stays in it.
"""

from __future__ import annotations

import os
from pathlib import Path
from unittest.mock import patch

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

FOLDER = Path(__file__).resolve().parent.parent / "notebooks"
SECONDS = 120
# Figures come as their plain JSON, which no reader of the file draws.
FIGURE = "application/vnd.plotly.v1+json"
RENDERER = {"PLOTLY_RENDERER": "plotly_mimetype"}
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def paths() -> tuple[Path, ...]:
    """The notebooks in order of their names."""
    return tuple(sorted(FOLDER.glob("*.ipynb")))


def read(path: Path) -> NotebookNode:
    """A notebook as it lies in the folder."""
    return nbformat.read(path, as_version=4)


def executed(path: Path) -> NotebookNode:
    """A notebook run from its first cell to its last, as it would be committed."""
    notebook = read(path)
    place = {"metadata": {"path": str(FOLDER)}}
    with patch.dict(os.environ, RENDERER):
        NotebookClient(notebook, timeout=SECONDS, resources=place, kernel_name="python3").execute()
    notebook.metadata = nbformat.from_dict(METADATA)
    for number, cell in enumerate(notebook.cells, 1):
        cell.id = f"cell-{number}"
        cell.metadata = nbformat.from_dict({})
        if cell.cell_type == "code":
            cell.outputs = [one for one in cell.outputs if FIGURE not in one.get("data", {})]
    return notebook


def text(notebook: NotebookNode) -> str:
    """A notebook as the text of its file."""
    return str(nbformat.writes(notebook, version=4)) + "\n"


if __name__ == "__main__":
    for one in paths():
        made = text(executed(one))
        one.write_text(made, encoding="utf-8")
        print(f"{one.name}: {len(made):,} bytes")  # noqa: T201
