"""The memory for what takes long."""

from __future__ import annotations

from hooks.newest import Newest


def test_a_result_is_made_once_and_replaced_by_the_newest_of_its_name() -> None:
    memory: Newest[int] = Newest()
    made = iter(range(10))
    asked = [("a", "x"), ("a", "x"), ("b", "x"), ("a", "y"), ("a", "x"), ("b", "x")]
    assert [memory.get(name, given, lambda: next(made)) for name, given in asked] == [0, 0, 1, 2, 3, 1]
