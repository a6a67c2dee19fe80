"""Scripts and styles as readers get them."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.web import assets, styles
from hooks.web.assets import CLASSIC, FRAME, STARTING, PageScripts, read_plan
from hooks.web.render import OVERRIDES
from hooks.web.styles import KINDS, LATER, shorten_styles, style_path
from tests.helpers import write_files


def test_every_script_is_in_a_file_that_pages_load() -> None:
    plan = read_plan()
    written = {path.relative_to(OVERRIDES).as_posix() for path in OVERRIDES.glob("*/*.js")}
    ours = {path for path in written if not path.startswith("vendor/")}
    assert len(ours) > 100
    assert {module for modules in plan.files.values() for module in modules} == ours - {*CLASSIC}


def test_a_page_begins_with_the_frame_and_its_components_and_loads_little_else() -> None:
    scripts = PageScripts()
    assert scripts.loaded(()) == scripts.starting(()) == [FRAME[0]]
    assert len(STARTING) > 5
    for name in STARTING:
        assert len(scripts.starting([name])) == 2
        assert {*scripts.starting([name])} <= {*scripts.loaded([name])}
        assert len(scripts.loaded([name])) <= 4
    assert scripts.loaded(["builder"]) == [FRAME[0], "builder/builder.js"]


def test_scripts_are_published_joined_in_the_place_of_what_they_were_made_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = {
        "shell/shell.js": "export const frame = 1;\n",
        "desk/desk.js": 'import { tell } from "./tell.js";\n\ntell();\n',
        "desk/tell.js": "/** Says it. */\nexport function tell() {\n  return document;\n}\n",
        "vendor/big.js": "export const big = 1; // theirs\n",
        "vendor/big.LICENSE": "Free.\n",
    }
    for folder in ("overrides", "site"):
        write_files(tmp_path / folder, written)
    monkeypatch.setattr(assets, "OVERRIDES", tmp_path / "overrides")
    monkeypatch.setattr(assets, "STARTING", ("desk",))
    monkeypatch.setattr(assets, "FRAME", ("shell/shell.js",))
    monkeypatch.setattr(assets, "SHARED", ())
    assets.publish_scripts(tmp_path / "site")
    left = {path.relative_to(tmp_path / "site").as_posix() for path in tmp_path.glob("site/*/*.js")}
    assert left == {"shell/shell.js", "desk/desk.js", "vendor/big.js"}
    assert "Says it" not in (tmp_path / "site/desk/desk.js").read_text("utf-8")
    assert (tmp_path / "site/vendor/big.js").read_text("utf-8").startswith("/*! Free. */\n")


def test_a_script_that_cannot_be_joined_is_told_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert assets.script_faults() == []
    write_files(tmp_path, {"shell/shell.js": "\nexport default 1;\n"})
    monkeypatch.setattr(assets, "OVERRIDES", tmp_path)
    monkeypatch.setattr(assets, "STARTING", ())
    monkeypatch.setattr(assets, "FRAME", ("shell/shell.js",))
    monkeypatch.setattr(assets, "SHARED", ())
    (fault,) = assets.script_faults()
    assert fault.startswith(f"{tmp_path / 'shell/shell.js'}:2: error: ")


@pytest.mark.parametrize(
    ("written", "short"),
    [
        ("a {\n  color: red;\n}\n", "a{color:red}"),
        ("/* why */ a :hover,\nb:is(.c, .d) > e { margin: 0 1px; }", "a :hover,b:is(.c,.d) > e{margin:0 1px}"),
        ("@media (width > 3px) { a { --x: 1; } }", "@media (width > 3px){a{--x:1}}"),
        ('a::before { content: "b;  c: {d}"; }', 'a::before{content:"b;  c: {d}"}'),
        ("a { inline-size: calc(1px + 2px); }", "a{inline-size:calc(1px + 2px)}"),
        ('a {\n  grid-template: "x  y"\n    "z";\n}', 'a{grid-template:"x  y" "z"}'),
        ("a { background: url(data:image/x;base64,AA); }", "a{background:url(data:image/x;base64,AA)}"),
        ('@charset "utf-8";\n\na { b: c }', '@charset "utf-8";a{b:c}'),
    ],
)
def test_short_styles_mean_the_same(written: str, short: str) -> None:
    assert shorten_styles(written) == short
    assert shorten_styles(short) == short


def test_every_style_sheet_is_part_of_a_kind_of_page_or_comes_later() -> None:
    named = {path for paths in (*KINDS.values(), *LATER.values()) for path in paths}
    always = {*styles.EVERYWHERE, *styles.SMALL, *styles.SITE}
    written = {path.relative_to(OVERRIDES).as_posix() for path in OVERRIDES.glob("*/*.css")}
    assert len(written) > 10
    assert written == {path for path in named | always if not path.startswith("assets/")}


def test_a_page_with_several_components_has_the_styles_of_all() -> None:
    assert style_path(["where", "builder", "tools/tool"]) == style_path(["tools/tool"]) != style_path(["builder"])
    assert style_path(["overview", "tools/asks"]) == style_path(["overview"]) != style_path(["tools/asks"])
    with pytest.raises(ValueError, match="no kind of page has all of"):
        style_path(["start", "case/case"])
    assert style_path(["where"]) == style_path([])
    assert len({style_path([kind]) for kind in KINDS}) == len(KINDS)
