"""Joined modules do what they do apart, in fewer and shorter files; what cannot be joined is told with its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hooks.web.joining.join import join_scripts
from hooks.web.joining.plan import Plan
from scripts.deno import run_script
from tests.helpers import write_files

# Names that stand in several modules, hide one another, name properties too, or belong to the engine.
FRAME = """
/** Shared. */
const PREFIX = "frame:";
export const log = [];
export class Store {
  #inner = new Map();
  set(key, value) { this.#inner.set(key, value); return this; }
  get size() { return this.#inner.size; }
}
export function say(text, { loud = false, ...rest } = {}) {
  const length = Object.keys(rest).length;
  log.push(`${PREFIX}${loud ? text.toUpperCase() : text}:${length}`);
}
"""
DESK = """
import { log, say as tell, Store } from "../frame/frame.js";
import { tree, depth as deep } from "./tree.js";

const PREFIX = "desk:";
const status = "mine"; // the browser has one of this name too

function* count(from) {
  for (let PREFIX = from; PREFIX < 3; PREFIX += 1) yield PREFIX;
}
class Desk {
  constructor(name) { this.name = name; this.PREFIX = PREFIX; }
  static of({ name = "none", list: [first, ...others] = [] }) { return [new Desk(name), first, others.length]; }
}
export function main() {
  const [{ name, PREFIX: own }, first, left] = Desk.of({ name: "Ana", list: [1, 2, 3] });
  const shown = { name, own, first, left, status, counted: [...count(0)] };
  let caught;
  try { throw new Error("x"); } catch ({ message }) { caught = message; }
  switch (caught) { case "x": { const PREFIX = "case"; shown.PREFIX = PREFIX; break; } default: shown.PREFIX = ""; }
  ({ left: shown.again } = { left });
  tell("hello", { loud: true, more: 1 });
  shown.store = new Store().set("a", 1).size;
  shown.tree = tree(["x", ["y", ["z"]]]);
  shown.deep = deep;
  return import("../later/later.js").then(({ later }) => ({ ...shown, ...later(own), log, zone: typeof globalThis }));
}
"""
TREE = """
export const depth = 3;
const PREFIX = /[/"'`]+(?<mark>x)?/u;
export function tree(node) {
  const walk = (part) => Array.isArray(part) ? part.map((name) => walk(name)).join("") : `${part}${PREFIX.test(part)}`;
  return walk(node);
}
"""
LATER = """
import { log } from "../frame/frame.js";
import { half } from "../tools/half.js";
export { half as part } from "../tools/half.js";

export function later(own) {
  log.push("later");
  return { own, half: half(4), last: log.at(-1) };
}
"""
HALF = "export const half = (whole) => whole / 2;\n"
OTHER = 'import { half } from "../tools/half.js";\n\nexport const quarter = (whole) => half(half(whole));\n'
MODULES = {
    "frame/frame.js": FRAME,
    "desk/desk.js": DESK,
    "desk/tree.js": TREE,
    "later/later.js": LATER,
    "tools/half.js": HALF,
    "other/other.js": OTHER,
}
RUN = 'import { main } from "./%s/run.js";\nconsole.log(JSON.stringify(await main()));\n'


def _plan(folder: Path, modules: dict[str, str], starts: tuple[str, ...] = ("desk/desk.js", "other/other.js")) -> Plan:
    write_files(folder, modules)
    return Plan(folder, starts, ("frame/frame.js",), ())


def _joined(folder: Path, modules: dict[str, str] = MODULES) -> dict[str, str]:
    return dict(join_scripts(_plan(folder, modules)))


def _said(folder: Path, files: dict[str, str]) -> str:
    """What the desk does, by an engine."""
    caller = 'import { main } from "./desk/desk.js";\nconsole.log(JSON.stringify(await main()));\n'
    write_files(folder, {**files, "run.js": caller})
    return run_script(folder / "run.js", "")


def test_joined_modules_do_what_they_do_apart(tmp_path: Path) -> None:
    modules = {**MODULES, "start/start.js": 'import { main } from "../desk/desk.js";\n\nmain();\n'}
    apart = _said(tmp_path / "apart", modules)
    assert '"log":["frame:HELLO:1","later"]' in apart
    later = 'export const begin = () => import("../desk/desk.js");\n'
    plan = _plan(tmp_path / "source", {**MODULES, "start/start.js": later}, ("start/start.js", "other/other.js"))
    files = dict(join_scripts(plan))
    assert {*files} == {"desk/desk.js", "frame/frame.js", "later/later.js", "other/other.js", "start/start.js"}
    assert _said(tmp_path / "joined", files) == apart
    assert sum(map(len, files.values())) < 0.7 * sum(map(len, MODULES.values()))


def test_files_have_neither_comments_nor_long_names_of_their_own_and_are_the_same_each_time(tmp_path: Path) -> None:
    files = _joined(tmp_path)
    assert "Shared" not in "".join(files.values())
    assert not re.search(r"\b(PREFIX|caught|shown|walk)\b(?!:)", files["desk/desk.js"].replace(".PREFIX", ""))
    assert _joined(tmp_path / "again") == files


def test_a_small_module_is_copied_and_one_with_a_state_is_a_file_of_its_own(tmp_path: Path) -> None:
    copied = _plan(tmp_path / "small", MODULES)
    assert copied.files["later/later.js"][0] == copied.files["other/other.js"][0] == "tools/half.js"
    state = HALF + "let times = 0;\nexport const count = () => (times += 1);\n"
    alone = _plan(tmp_path / "state", {**MODULES, "tools/half.js": state})
    assert alone.files["tools/half.js"] == ("tools/half.js",)
    assert alone.neighbours("other/other.js") == ("tools/half.js",)
    assert alone.loaded(["other/other.js"]) == ["other/other.js", "tools/half.js"]


def test_what_others_fill_is_there_once(tmp_path: Path) -> None:
    filled = _plan(tmp_path, {**MODULES, "tools/half.js": HALF + "export const writers = {};\n"})
    assert filled.files["tools/half.js"] == ("tools/half.js",)


def test_a_small_module_is_not_copied_where_a_file_is_loaded_that_has_it(tmp_path: Path) -> None:
    big = 'import { half } from "./half.js";\n\nexport let times = half(2);\n'
    users = {
        name: 'import { times } from "../tools/big.js";\nimport { half } from "../tools/half.js";\n\n'
        f"export const {name} = [times, half(4)];\n"
        for name in ("one", "two")
    }
    modules = {"frame/frame.js": FRAME, "tools/half.js": HALF, "tools/big.js": big}
    modules |= {f"{name}/{name}.js": text for name, text in users.items()}
    starts = ("one/one.js", "two/two.js")
    plan = _plan(tmp_path, {**modules, "other/other.js": OTHER}, (*starts, "other/other.js"))
    assert plan.files["tools/big.js"] == ("tools/half.js", "tools/big.js")
    for start in starts:
        assert plan.files[start] == (start,)
        assert plan.neighbours(start) == ("tools/big.js",)
    assert plan.files["other/other.js"] == ("tools/half.js", "other/other.js")
    files = dict(join_scripts(plan))
    write_files(tmp_path / "joined", {**files, "run.js": 'import "./one/one.js";\nconsole.log("ran");\n'})
    assert run_script(tmp_path / "joined/run.js", "") == "ran\n"


def test_what_a_page_asks_for_is_all_that_it_imports_and_nothing_else(tmp_path: Path) -> None:
    plan = _plan(tmp_path, MODULES)
    assert plan.loaded(["frame/frame.js", "desk/desk.js"]) == ["frame/frame.js", "desk/desk.js"]
    assert "later/later.js" in plan.files


def test_a_module_of_others_stays_a_file(tmp_path: Path) -> None:
    ours = 'import Big from "../vendor/big.js";\n\nexport const made = new Big();\n'
    modules = {"frame/frame.js": FRAME, "desk/desk.js": ours, "vendor/big.js": "export default class {}\n"}
    plan = _plan(tmp_path, modules, ("desk/desk.js",))
    assert "vendor/big.js" not in plan.files
    assert plan.loaded(["desk/desk.js"]) == ["desk/desk.js", "vendor/big.js"]
    assert re.match(r'import\{default as \w+\}from"\.\./vendor/big\.js";', dict(join_scripts(plan))["desk/desk.js"])


@pytest.mark.parametrize(
    ("fault", "line", "told"),
    [
        ("const a = ;", 2, "no JavaScript"),
        ("var a = 1;", 2, "`var`"),
        ('import * as all from "../frame/frame.js";', 2, "whole module"),
        ('import "../frame/frame.js";', 2, "without names"),
        ("export default 1;", 2, "without names"),
        ('export * from "../frame/frame.js";', 2, "without names"),
        ("export const { a } = {};", 2, "pattern"),
        ("\nconst a = (name) => import(`./${name}.js`);", 3, "worked out"),
        ('const a = (name) => import("./b.js" + name);', 2, "worked out"),
        ('import { nothing } from "../frame/frame.js";\nnothing();', 1, "`nothing`"),
        ('const a = () => import("../frame/frame.js");', 1, "loaded already"),
    ],
)
def test_what_cannot_be_joined_is_told_with_its_place(tmp_path: Path, fault: str, line: int, told: str) -> None:
    modules = {**MODULES, "desk/desk.js": f"// The desk.\n{fault}\n"}
    with pytest.raises(ValueError, match=r"\[unjoinable-script\]$") as caught:
        _joined(tmp_path, modules)
    assert told in str(caught.value)
    assert re.search(rf"(desk|frame)\.js:{line}: error: ", str(caught.value))


def test_a_module_that_asks_for_its_own_address_keeps_its_folder(tmp_path: Path) -> None:
    placed = "export const depth = import.meta.url;\nexport const tree = () => depth;\n"
    assert "import.meta.url" in _joined(tmp_path / "a", {**MODULES, "desk/tree.js": placed})["desk/desk.js"]
    moved = {**MODULES, "desk/desk.js": DESK.replace("./tree.js", "../far/tree.js"), "far/tree.js": placed}
    with pytest.raises(ValueError, match="own address"):
        _joined(tmp_path / "b", moved)
