"""The functions of `derive`: each has one name, one place and a signature that can be called."""

from __future__ import annotations

import re
from collections import Counter

from hooks.data import functions
from hooks.data.functions import FUNCTIONS
from tests.conftest import ROOT


def test_each_function_has_its_name_alone() -> None:
    names = Counter(name for module in functions._MODULES for name in module.FUNCTIONS)
    assert names["count"] == 1
    assert [name for name, times in names.items() if times > 1] == []


def test_a_choice_has_options_from_its_function_or_its_author() -> None:
    choices = {name: item.signature for name, item in FUNCTIONS.items() if "choice" in item.signature.results}
    assert choices
    assert [name for name, signature in choices.items() if bool(signature.options) == signature.bands] == []


def test_each_function_stands_in_the_module_of_the_browser_that_is_called_so() -> None:
    modules = {name: ROOT / f"overrides/engine/{item.module}.js" for name, item in FUNCTIONS.items()}
    there = {name: path.read_text("utf-8") for name, path in modules.items() if path.exists()}
    given = {name: rf"export (function {name}\(|{{[^}}]*\b{name}\b)" for name in there}  # itself, or from a neighbour
    assert [name for name, text in there.items() if not re.search(given[name], text)] == []


def test_the_engine_can_load_every_module_that_functions_stand_in() -> None:
    engine = (ROOT / "overrides/engine/engine.js").read_text("utf-8")
    named = re.findall(r'(\w+): \(\) => import\("\./(\w+)\.js"\)', engine)
    assert len(named) > 3
    assert all(name == module for name, module in named)
    assert {name for name, _ in named} | {"decide"} == {item.module for item in FUNCTIONS.values()}
