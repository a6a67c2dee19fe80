"""The functions of `derive` as authors name them."""

from __future__ import annotations

from collections import Counter

from hooks.data.functions import FUNCTIONS, compare, dates, decide, money, table


def test_no_two_modules_have_a_function_of_the_same_name() -> None:
    names = Counter(name for module in (decide, dates, money, table, compare) for name in module.FUNCTIONS)
    assert set(names) == set(FUNCTIONS)
    assert [name for name, count in names.items() if count > 1] == []
