"""The schema: read once, from one file, with clear errors."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dashboard.paths import data_dir
from dashboard.tables.errors import FileFaultError, TablesError
from dashboard.tables.schema import Target, read_schema


def test_the_claims_tables_share_one_set_of_columns() -> None:
    claims = read_schema(data_dir()).claims
    assert len(claims) == 6
    assert {resource.columns for resource in claims} == {claims[0].columns}


def test_a_list_column_knows_what_its_items_refer_to() -> None:
    fields = {field.name: field for field in read_schema(data_dir())["quantities"].fields}
    assert fields["claim_ids"].separator == ";"
    assert fields["claim_ids"].target == Target("claims", "claim_id")


def test_every_property_of_our_own_is_explained() -> None:
    document = read_schema(data_dir()).document
    text = json.dumps(document) + (data_dir() / "claims.schema.json").read_text(encoding="utf-8")
    used = {word.split('"')[0] for word in text.split('"hanois:')[1:]} - {"properties"}
    assert used == {name.removeprefix("hanois:") for name in document["hanois:properties"]}


def test_a_table_that_is_not_there_is_named() -> None:
    with pytest.raises(TablesError, match="no table named 'tropps'"):
        read_schema(data_dir())["tropps"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", r"datapackage.json:1 JSON: Expecting"),
        ('{"version": "1",\n "resources": ]}', r"datapackage.json:2 JSON"),
        ("[]", r"datapackage.json:1 JSON: a list"),
        ("{}", r"datapackage.json:1 schema: KeyError 'version'"),
        ('{"version": "1", "resources": 3}', "datapackage.json:1 schema: TypeError"),
        ('{"version": "1", "resources": [{"name": "a"}]}', "KeyError"),
        (
            '{"version": "1", "resources": [{"name": "a", "path": "../a.csv", "title": "",'
            ' "description": "", "schema": {"fields": []}}]}',
            "leads out of the folder",
        ),
        (
            '{"version": "1", "resources": [{"name": "a", "path": "a.csv", "title": "",'
            ' "description": "", "schema": "/etc/passwd"}]}',
            "leads out of the folder",
        ),
        (
            '{"version": "1", "resources": [{"name": "a", "path": "a.csv", "title": "",'
            ' "description": "", "schema": {"fields": [{"name": "x", "type": "string",'
            ' "description": "", "constraints": {"pattern": "("}}]}}]}',
            "schema: ",
        ),
    ],
)
def test_a_broken_schema_is_told_in_a_line(toy: Path, text: str, words: str) -> None:
    (toy / "datapackage.json").write_text(text, encoding="utf-8")
    with pytest.raises(FileFaultError, match=words) as caught:
        read_schema(toy)
    assert "\n" not in str(caught.value)


def test_a_missing_schema_of_the_claims_is_named(toy: Path) -> None:
    (toy / "claims.schema.json").unlink()
    with pytest.raises(FileFaultError, match=r"claims.schema.json:1 file: missing"):
        read_schema(toy)
