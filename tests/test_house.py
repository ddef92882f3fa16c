"""The rules of the house that no tool checks by itself. Each failure names the file and line."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions

from dash import Dash
from importlinter.cli import lint_imports

from dashboard.charts import ORDER
from tests.sources import PACKAGE, ROOT, modules, nodes, texts

MODULE_LINES = 400
FUNCTION_LINES = 60
# Flask's own server, which the browser tests start.
BY_FLASK = {"werkzeug"}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
# Spelt in two parts, so that this file keeps the rule that it states.
REGISTRIES = ("py" + "pi.org", "python" + "hosted.org", "npm" + "js.", "deb." + "debian")
MACHINE_PATH = re.compile(r"(?<![\w./])/(?:root|home/\w+|work|opt)/")
# Names of vocabularies and of a licence, which nothing asks for.
NAMES = r"(?:www\.w3\.org|purl\.org/dc|creativecommons\.org/licenses)/"
FOREIGN = re.compile(rf"(?:https?:)?//(?!{NAMES})(?:[\w-]+\.)+[a-z]{{2,}}", re.IGNORECASE)
GLOBAL_IN_JS = re.compile(r"\b(?:window|globalThis|self)\.(\w+)\s*(?:\?\?|\|\|)?=(?![=>])")


def test_every_callback_runs_in_the_browser(app: Dash) -> None:
    callbacks = app.server.test_client().get("/_dash-dependencies").get_json()
    assert callbacks
    on_the_server = [one["output"] for one in callbacks if not one["clientside_function"]]
    assert on_the_server == []


def test_no_id_is_spelt_outside_ids() -> None:
    found = [
        f"{where} spells the id {ast.unparse(value)}"
        for where, node in nodes(ast.Call)
        for value in _ids(node)
        if isinstance(value, ast.Constant | ast.Dict | ast.JoinedStr)
    ]
    assert [one for one in found if not one.startswith("dashboard/ids.py")] == []


def _ids(call: ast.AST) -> list[ast.expr]:
    """What a call names as an id: its `id=`, or the first argument of Input, Output, State."""
    assert isinstance(call, ast.Call)
    first = call.args[:1] if _callee(call) in ("Input", "Output", "State") else []
    keywords = ("id", "component_id")
    return first + [keyword.value for keyword in call.keywords if keyword.arg in keywords]


def _callee(call: ast.Call) -> str:
    return ast.unparse(call.func).split(".")[-1]


def test_no_style_is_written_inline() -> None:
    found = [
        f"{where} sets style="
        for where, node in nodes(ast.keyword)
        if isinstance(node, ast.keyword) and node.arg == "style"
    ]
    assert found == []


def test_importing_a_module_makes_no_app_and_changes_nothing() -> None:
    found = [
        f"{name}:{statement.lineno} makes an app"
        for name, tree in modules()
        for statement in tree.body
        if not isinstance(statement, (*FUNCTIONS, ast.ClassDef))
        for call in ast.walk(statement)
        if isinstance(call, ast.Call) and _callee(call) in ("Dash", "create_app")
    ]
    found += [f"{where} changes a global" for where, _ in nodes(ast.Global)]
    assert found == []


def test_public_functions_name_their_arguments() -> None:
    found = [
        f"{where} {node.name}() takes **{node.args.kwarg.arg}"
        for where, node in nodes(*FUNCTIONS)
        if isinstance(node, FUNCTIONS) and node.args.kwarg and not node.name.startswith("_")
    ]
    assert found == []


def test_only_the_command_line_prints() -> None:
    found = [
        f"{where} prints"
        for where, node in nodes(ast.Call)
        if isinstance(node, ast.Call) and _callee(node) == "print"
    ]
    assert [one for one in found if not one.startswith("dashboard/commands/")] == []


def test_modules_stay_small() -> None:
    long = [
        f"{name}: {lines} lines"
        for name, text in texts(".py", ".js", ".mjs", ".css")
        if (lines := text.count("\n")) > MODULE_LINES
    ]
    assert long == []


def test_functions_stay_small() -> None:
    long = [
        f"{where} {node.name}(): {lines} lines"
        for where, node in nodes(*FUNCTIONS)
        if isinstance(node, FUNCTIONS)
        and (lines := (node.end_lineno or 0) - node.lineno + 1) > FUNCTION_LINES
    ]
    assert long == []


def test_imports_run_downhill() -> None:
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


def test_charts_do_not_know_each_other() -> None:
    names = set(ORDER)
    found = [
        f"{where} imports the chart {name}"
        for where, node in nodes(ast.ImportFrom)
        if where.startswith("dashboard/charts/") and isinstance(node, ast.ImportFrom)
        for name in names & {(node.module or "").split(".")[-1], *(a.name for a in node.names)}
    ]
    assert found == []


def test_every_chart_file_is_registered_and_every_registered_chart_has_a_file() -> None:
    files = {p.stem for p in (PACKAGE / "charts").glob("*.py") if not p.stem.startswith("_")}
    assert files == set(ORDER)
    assert len(ORDER) == len(set(ORDER))


def test_scripts_put_at_most_one_name_into_the_window() -> None:
    names = {
        name
        for path, text in texts(".js", ".mjs")
        if path.startswith("assets/")
        for name in GLOBAL_IN_JS.findall(text)
    }
    # Dash looks for clientside functions below its own name.
    assert len(names - {"dash_clientside"}) == 1, names


def test_nothing_the_browser_loads_names_another_address() -> None:
    found = [
        f"{name} names {found.group()}"
        for name, text in texts()
        if name.startswith("assets/") and not name.startswith("assets/fonts/")
        for found in FOREIGN.finditer(text)
    ]
    assert found == []


def test_the_package_names_no_foreign_address() -> None:
    found = [
        f"{name} names {found.group()}"
        for name, text in texts(".py")
        if name.startswith("dashboard/")
        for found in FOREIGN.finditer(text)
    ]
    assert found == []


def test_no_file_names_a_registry_or_a_path_of_one_machine() -> None:
    found = [
        f"{name} names {one}"
        for name, text in texts()
        for one in [*(host for host in REGISTRIES if host in text), *MACHINE_PATH.findall(text)]
    ]
    assert found == []


def test_tool_settings_live_in_pyproject() -> None:
    rivals = (
        "setup.py", "setup.cfg", "tox.ini", "pytest.ini", "mypy.ini", ".mypy.ini", "ruff.toml",
        ".ruff.toml", ".importlinter", ".flake8", ".pre-commit-config.yaml", "requirements.txt",
        "package.json",
    )  # fmt: skip
    assert [name for name in rivals if (ROOT / name).exists()] == []


def test_every_package_that_is_imported_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    for_running = _declared(project["dependencies"])
    for_tests = for_running | _declared(extras["test"]) | BY_FLASK
    for_more = set().union(*(_declared(extras[name]) for name in extras if name != "test"))
    assert _imported("dashboard/") - for_running - for_more == set()
    # The peers of the benchmark have environments of their own.
    assert _imported("tests/", "benchmarks/", apart="benchmarks/peers/") - for_tests == set()


def _declared(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=\[]", one)[0].lower() for one in requirements}


def _imported(*folders: str, apart: str = "benchmarks/peers/") -> set[str]:
    """The distributions behind the top-level names that the files of some folders import."""
    given = packages_distributions()
    trees = [one for one in modules(*folders) if not one[0].startswith(apart)]
    tops = {name.split(".")[0] for _, tree in trees for name in _names_imported(tree)}
    outside = tops - sys.stdlib_module_names - {"dashboard", "tests", "benchmarks"}
    return {given[top][0].lower() for top in outside}


def _names_imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_tests_mirror_the_package() -> None:
    packages = {p.parent.relative_to(PACKAGE).as_posix() for p in PACKAGE.rglob("*.py")}
    folders = {p.parent for p in (ROOT / "tests").rglob("test_*.py")}
    mirrored = {p.relative_to(ROOT / "tests").as_posix() for p in folders}
    assert mirrored - packages - {"browser", "faults"} == set()


def test_the_stylesheet_names_every_font_and_no_other() -> None:
    css = "\n".join(text for name, text in texts(".css") if name.startswith("assets/"))
    wanted = set(re.findall(r"url\([\"']?(?:\.\./)?fonts/([^\"')]+)", css))
    assert wanted == {p.name for p in (ROOT / "assets" / "fonts").glob("*.woff2")}


def test_ci_runs_what_the_readme_says() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert script.splitlines()[-1] == "make test"


def test_a_browser_test_waits_for_a_function_because_the_policy_forbids_eval() -> None:
    """Playwright evaluates a bare expression anew at each poll; our own policy refuses that."""
    spoken = [
        f"{name}:{node.lineno}: a function is needed, `() => ...`"
        for name, tree in modules("tests/", "benchmarks/")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "wait_for_function"
        and isinstance(node.args[0], ast.Constant)
        and not re.match(r"\s*(async )?(\([^()]*\)|\w+)\s*=>", str(node.args[0].value))
    ]
    assert spoken == []
