"""Short names for what modules call long: those that stand most often are the shortest, and none hides another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import count, product
from string import ascii_letters, digits

from hooks.web.joining.scopes import Binding, Scope

_FIRST = ascii_letters + "$_"
_MORE = _FIRST + digits
_RESERVED = """
arguments as async await break case catch class const continue debugger default delete do else enum eval export extends
false finally for from function get if implements import in instanceof interface let new null of package private
protected public return set static super switch target this throw true try typeof undefined var void while with yield
"""


def shorten(tops: Iterable[Scope], bound: Iterable[Binding], counts: Counter[Binding], taken: Collection[str]) -> None:
    """Give each binding of one file its short name. `bound` are those that the whole file has besides its modules' own.

    A binding never has the place of one of a scope around it, so that no name hides another; scopes beside each other
    share their places, so that few names do for all.
    """
    places: dict[Binding, int] = {}
    weights: Counter[int] = Counter()

    def put(binding: Binding, place: int) -> None:
        places[binding] = place
        weights[place] += counts[binding]

    scopes = [*tops]
    whole = [*bound, *(binding for scope in scopes for binding in scope.names.values())]
    for place, binding in enumerate(whole):
        put(binding, place)
    todo = [(inner, len(whole)) for scope in scopes for inner in scope.children]
    for scope, start in todo:
        for place, binding in enumerate(scope.names.values(), start):
            put(binding, place)
        todo += [(inner, start + len(scope.names)) for inner in scope.children]
    free = short_names({*taken, *_RESERVED.split()})
    names = {place: next(free) for place in sorted(weights, key=lambda place: (-weights[place], place))}
    for binding, place in places.items():
        binding.short = names[place]


def short_names(taken: Collection[str]) -> Iterator[str]:
    """Every name that is not taken, the shortest first."""
    for length in count(1):
        for first, *more in product(_FIRST, *[_MORE] * (length - 1)):
            if (name := "".join([first, *more])) not in taken:
                yield name
