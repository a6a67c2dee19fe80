"""What a page says of itself where a link to it is shown, and to search engines."""

from __future__ import annotations

import json
import struct
from dataclasses import replace

import pytest

from hooks.data.catalog import Catalog
from hooks.files.share import HOME, SECTIONS, SIZE, list_share_pictures, share_part, site_colours
from hooks.languages import BY_CODE, CODES, LANGUAGES
from hooks.web.share import SharedPage, sharing

SITE = "https://example.org/good-terms/"
PAGE = SharedPage("en", "decide/signs.md", "Title", "What it says.", f"{SITE}decide/signs/", SITE)
GUIDE = replace(PAGE, reviewed="2027-03-31", crumbs=[("Decide", f"{SITE}decide/")])


def test_each_part_of_the_site_has_a_picture_of_its_own_in_each_language(catalog: Catalog) -> None:
    pictures = [picture for lang in CODES for picture in list_share_pictures(catalog, lang)]
    assert len(pictures) == len(CODES) * (1 + 6 + len(SECTIONS))
    assert len({path for path, _ in pictures}) == len(pictures)
    assert len({content for _, content in pictures}) == len(pictures)
    for path, content in pictures:
        assert content.startswith(b"\x89PNG"), path
        assert struct.unpack(">2L", content[16:24]) == SIZE, path
        assert len(content) < 150_000, path


def test_a_picture_is_the_same_whenever_it_is_made(catalog: Catalog) -> None:
    from hooks.files import share

    first = dict(list_share_pictures(catalog, "ar"))
    share._MADE.__init__()  # type: ignore[misc]
    assert dict(list_share_pictures(catalog, "ar")) == first


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("index.md", HOME),
        ("tell/script.md", "tell"),
        ("offboard/index.md", "offboard"),
        ("templates/index.md", "templates"),
        ("templates/ending-email.md", "messages"),
        ("templates/ending-letter.md", "messages"),
        ("templates/service-agreement.md", "contracts"),
        ("templates/handover-record.md", "records"),
        ("templates/offboarding.md", "checklists"),
        ("tools/notice-clock.md", "tools"),
        ("places/hr.md", "places"),
        ("about/privacy.md", "about"),
    ],
)
def test_a_page_belongs_to_a_part(path: str, part: str, catalog: Catalog) -> None:
    assert share_part(catalog, path) == part


def test_the_colours_of_pictures_are_those_of_the_site() -> None:
    assert {"paper", "ink", "muted", "accent", "decide", "prevent"} <= site_colours().keys()


def test_a_shared_page_names_its_picture_with_the_whole_address_and_says_what_is_on_it(catalog: Catalog) -> None:
    for language in LANGUAGES:
        shown = sharing(catalog, replace(PAGE, lang=language.code))
        assert shown.image == f"{SITE}{language.prefix}share/decide.png"
        assert catalog.strings[language.code]["stages.decide.question"].rstrip(".") in shown.image_says
    assert {path for path, _ in list_share_pictures(catalog, "hr")} >= {"hr/share/decide.png"}


def test_a_language_is_named_with_its_region_and_beside_the_others(catalog: Catalog) -> None:
    shown = sharing(catalog, PAGE)
    locales = {shown.locale, *shown.other_locales}
    assert locales == {language.share_locale for language in LANGUAGES}
    assert len(shown.other_locales) == len(LANGUAGES) - 1
    for language in LANGUAGES:
        code, _, region = language.share_locale.partition("_")
        assert code == language.code
        assert region.isupper()


def graph(catalog: Catalog, page: SharedPage) -> list[dict[str, object]]:
    """What search engines read of a page."""
    found = json.loads(sharing(catalog, page).data)
    assert found["@context"] == "https://schema.org"
    return list(found["@graph"])


def test_a_page_of_the_guide_is_an_article_with_its_date_and_the_way_to_it(catalog: Catalog) -> None:
    way, article = graph(catalog, GUIDE)
    assert article["@type"] == "Article"
    assert (article["headline"], article["dateModified"]) == ("Title", "2027-03-31")
    steps = way["itemListElement"]
    assert isinstance(steps, list)
    assert [step["position"] for step in steps] == [1, 2, 3]
    assert [step["item"] for step in steps] == [SITE, f"{SITE}decide/", f"{SITE}decide/signs/"]


def test_a_page_that_is_no_article_does_not_say_so(catalog: Catalog) -> None:
    page = replace(PAGE, path="templates/ending-email.md", crumbs=[("Templates", f"{SITE}templates/")])
    assert [item["@type"] for item in graph(catalog, page)] == ["BreadcrumbList"]


def test_the_first_page_names_the_site_in_its_language(catalog: Catalog) -> None:
    page = replace(PAGE, lang="zh", path="index.md", url=f"{SITE}zh/")
    (site,) = graph(catalog, page)
    assert (site["@type"], site["inLanguage"]) == ("WebSite", BY_CODE["zh"].locale)
    assert site["name"] == catalog.strings["zh"]["site.name"]


@pytest.mark.parametrize("title", ["</script><script>alert(1)</script>", "<!-- a", "A & B", '"quoted"', "Sites & <b>"])
def test_nothing_in_a_text_ends_the_block_of_data(title: str, catalog: Catalog) -> None:
    data = sharing(catalog, replace(GUIDE, title=title)).data
    assert not set("<>&") & set(data)
    assert graph(catalog, replace(GUIDE, title=title))[1]["headline"] == title
