"""The fonts that PDF files embed: the subsets in the tree, and how they are made."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from hooks.files.limits import FONTS
from hooks.languages import TEXT_LANGUAGES
from scripts.fonts import BIG5_LEVEL_1, GB2312_ALL, SUBSETS, MissingFontError, big5, gb2312, make_subset


def test_the_committed_fonts_are_those_the_languages_name() -> None:
    families = {TTFont(FONTS / subset.name)["name"].getDebugName(1) for subset in SUBSETS}
    assert families == {family for language in TEXT_LANGUAGES for family in language.pdf_fonts}
    assert {path.name for path in FONTS.iterdir()} == {subset.name for subset in SUBSETS} | {"OFL.txt"}
    assert sum(path.stat().st_size for path in FONTS.iterdir()) < 7_000_000


def test_the_licence_beside_the_fonts_names_their_owners() -> None:
    licence = (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    for subset in SUBSETS:
        assert TTFont(FONTS / subset.name)["name"].getDebugName(0) in licence


def test_the_chinese_font_has_all_of_gb_2312() -> None:
    (name,) = (subset.name for subset in SUBSETS if subset.name == "NotoSansCJKsc-Regular.otf")
    wanted = {point for point in gb2312(GB2312_ALL) if chr(point) >= "一"}
    assert len(wanted) > 6_763
    assert wanted <= TTFont(FONTS / name).getBestCmap().keys()


def test_the_traditional_font_has_the_common_characters_of_big_5() -> None:
    (name,) = (subset.name for subset in SUBSETS if subset.name == "NotoSansCJKtc-Regular.otf")
    wanted = {point for point in big5(BIG5_LEVEL_1) if chr(point) >= "一"}
    assert len(wanted) == 5_401
    assert wanted <= TTFont(FONTS / name).getBestCmap().keys()


def test_a_font_that_is_not_installed_is_named_with_its_package(tmp_path: Path) -> None:
    with pytest.raises(MissingFontError, match=r"NotoSans-Regular\.ttf .* fonts-noto-core"):
        make_subset(SUBSETS[0], tmp_path)
