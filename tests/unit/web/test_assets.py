"""Scripts as readers get them: a component's own modules joined into one, those of `core/` one by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.web import assets
from tests.helpers import write_files

MAIN = 'import { keep } from "../core/case.js";\nimport { tell } from "./tell.js";\n\ntell(keep);\n'
TELL = 'import { keep, load } from "../core/case.js";\n\n/** Says it. */\nexport function tell() {}\n'
CORE = "export function keep() {}\nexport function load() {}\n"


def scripts(folder: Path, monkeypatch: pytest.MonkeyPatch, **files: str) -> dict[str, str]:
    """The scripts that readers get of these; `_` in a name is the slash."""
    texts = {"desk_desk": MAIN, "desk_tell": TELL, "core_case": CORE, **files}
    write_files(folder, {f"{name.replace('_', '/')}.js": text for name, text in texts.items()})
    monkeypatch.setattr(assets, "OVERRIDES", folder)
    return assets.read_scripts().texts


def test_the_modules_of_a_component_are_one_script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = scripts(tmp_path, monkeypatch)
    assert set(found) == {"desk/desk.js", "core/case.js"}
    assert found["desk/desk.js"].split("\n\n") == [
        'import { keep, load } from "../core/case.js";',
        "/** Says it. */\nfunction tell() {}",
        "tell(keep);\n",
    ]


def test_shared_modules_import_one_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = 'import { trim } from "./signs.js";\n\nexport const read = trim;\n'
    found = scripts(
        tmp_path,
        monkeypatch,
        core_signs="export const trim = 1;\n",
        core_read=read,
        core_case='import { trim } from "./signs.js";\n' + CORE,
        desk_tell='import { read } from "../core/read.js";\n' + TELL,
        room_room='import { read } from "../core/read.js";\n',
    )
    assert found["core/read.js"] == read
    assert assets.read_scripts().needed(["room"]) == ["room/room.js", "core/read.js", "core/signs.js"]


def test_what_components_share_is_published_unless_one_module_alone_needs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = "export const WORD = 1;\n"
    found = scripts(
        tmp_path, monkeypatch, core_alone=alone, desk_tell='import { WORD } from "../core/alone.js";\n' + TELL
    )
    assert set(found) == {"desk/desk.js", "core/case.js"}
    assert "const WORD = 1;" in found["desk/desk.js"]


def test_a_script_that_is_loaded_later_is_one_of_its_own_and_can_be_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = 'import { pack } from "./zip.js";\n\nexport function fill() { pack(); }\n'
    zipped = "export async function pack() {}\n"
    found = scripts(tmp_path, monkeypatch, desk_later=later, desk_zip=zipped)
    assert set(found) == {"desk/desk.js", "desk/later.js", "core/case.js"}
    assert "export function fill()" in found["desk/later.js"]
    assert "export async" not in found["desk/later.js"]


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"desk_tell": TELL + "const keep = 1;\n"}, "keep"),
        ({"desk_desk": MAIN + "export async function tell() {}\n"}, "tell"),
        ({"desk_tell": TELL + "const [tell, other] = [1, 2];\n"}, "tell"),
        ({"desk_tell": 'import * as all from "../core/case.js";\n' + TELL}, "on one line"),
        ({"desk_tell": TELL + 'export { keep } from "../core/case.js";\n'}, "on one line"),
        ({"desk_other": 'import { tell } from "./tell.js";\n\ntell();\n'}, "desk/tell.js"),
    ],
)
def test_what_cannot_be_joined_stops_the_build(
    files: dict[str, str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ValueError, match=told):
        scripts(tmp_path, monkeypatch, **files)


def test_a_component_names_the_modules_that_it_imports_at_once() -> None:
    scripts = assets.read_scripts()
    paths = scripts.needed(["builder"])
    assert paths[0] == "builder/builder.js"
    assert "core/values.js" in paths
    assert not any(path.startswith("builder/") for path in paths[1:])
    assert scripts.of(["chooser", "overview"]) == ["chooser/chooser.js", "overview/overview.js"]
