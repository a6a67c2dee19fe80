"""The language files of a folder and of its variants, with what is wrong with each by itself."""

from __future__ import annotations

from itertools import chain

from hooks.data.convert import convert_source
from hooks.data.families.avoid import read_avoided
from hooks.data.families.convert import read_converted
from hooks.data.families.strings import SameTexts
from hooks.data.folder import DataFolder
from hooks.data.load import Source
from hooks.data.problems import Problem
from hooks.languages import BY_CODE, DEFAULT
from hooks.rules.avoided import check_avoided
from hooks.rules.letters import check_letters
from hooks.rules.plain import check_plain, check_structure_values
from hooks.rules.variants import check_variant, lay_over
from hooks.rules.words import check_translated


class FileReader:
    """Reads the files of the data folder; `problems` gathers what its rules find."""

    def __init__(self, folder: DataFolder) -> None:
        self.folder = folder
        self.problems = folder.problems
        source = folder.source("same.yml")
        self.problems += check_plain(source, DEFAULT.code, places=True)
        allowed = folder.model(SameTexts, source)
        self.same = frozenset(allowed.same) if allowed else frozenset()
        self.avoided = read_avoided(folder)
        self.converted = read_converted(folder)

    def words_in_structures(self) -> list[Problem]:
        """Values that no model has told, where every text would do."""
        told = {(problem.file, problem.line) for problem in self.problems}
        found = chain.from_iterable(map(check_structure_values, self.folder.structures))
        return [problem for problem in found if (problem.file, problem.line) not in told]

    def languages(self, folder: str) -> dict[str, Source]:
        """The language files of a folder, English first, and what is wrong with each by itself."""
        sources = self.folder.languages(folder)
        for code, source in sources.items():
            self.problems += check_plain(source, code, places=folder == "strings")
            self.problems += check_letters(source, folder)
            self.problems += check_translated(source, sources[DEFAULT.code], code, self.same)
            self.problems += check_avoided(source, folder, self.avoided.get(code, {}), code)
        return sources

    def variants(self, folder: str, sources: dict[str, Source]) -> dict[str, Source]:
        """The texts of variants that have their own and have them right, laid over those of their bases."""
        found = {}
        for code, own in self.folder.variants(folder).items():
            site = sources[BY_CODE[code].base]
            base = convert_source(site, BY_CODE[code].converter, self.converted.get(code, {}))
            if base is not site:
                self.problems += [item for item in check_letters(base, folder) if item not in self.problems]
            faults = [*check_plain(own, code, places=folder == "strings"), *check_letters(own, folder)]
            faults += check_translated(own, sources[DEFAULT.code], code, self.same)
            faults += check_variant(own, base, code) if base.value else ()
            self.problems += faults
            if not faults:
                found[code] = lay_over(own, base)
        return found
