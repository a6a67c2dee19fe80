"""JSON Schemas of the data files, with which editors complete keys, show what they mean and mark mistakes at once."""

from __future__ import annotations

import json
import posixpath
from pathlib import PurePosixPath
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from scripts.kinds import FileKind

DIALECT = "http://json-schema.org/draft-07/schema#"
MARK = "# yaml-language-server: $schema="


class _Plain(GenerateJsonSchema):
    """Schemas that say what an author may write: no value is null, no key is unknown, no title repeats a key."""

    def generate(self, schema: CoreSchema, mode: JsonSchemaMode = "validation") -> JsonSchemaValue:
        return {"$schema": DIALECT, **super().generate(schema, mode)}

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Nothing as a default says nothing."""
        made = super().default_schema(schema)
        if not isinstance(made.get("default"), bool) and not made.get("default"):
            made.pop("default", None)
        return made

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        made = super().dict_schema(schema)
        return {**made, "additionalProperties": False} if "patternProperties" in made else made


def make_schema(kind: FileKind) -> dict[str, Any]:
    """The schema of a kind of files."""
    made = kind.model.model_json_schema(schema_generator=_Plain)
    for model in (made, *made.get("$defs", {}).values()) if kind.partial else ():
        model.pop("required", None)
    return made


def schema_text(kind: FileKind) -> str:
    """The same as the file says it."""
    return json.dumps(make_schema(kind), ensure_ascii=False, indent=2) + "\n"


def first_line(path: PurePosixPath, kind: FileKind) -> str:
    """The line at the top of a data file, by its path below the root, that leads an editor to its schema."""
    return f"{MARK}{posixpath.relpath(kind.schema.as_posix(), path.parent.as_posix())}\n"


def with_first_line(text: str, path: PurePosixPath, kind: FileKind) -> str:
    """The text of a data file with the line that fits it, in place of another one."""
    bare = text.partition("\n")[2] if text.startswith(MARK) else text
    return first_line(path, kind) + bare
