"""What a page says of itself to those who show links to it, and to search engines."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from hooks.data.catalog import Catalog
from hooks.files.share import HOME, SIZE, share_part, share_path, share_words
from hooks.languages import BY_CODE, LANGUAGES

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}


@dataclass(frozen=True)
class SharedPage:
    """A page as it is shared: its language and path below it, what it says, and its addresses.

    `crumbs` are the pages above it with their addresses, from the top; `reviewed` is the date of a page of the guide.
    """

    lang: str
    path: str
    title: str
    description: str
    url: str
    site_url: str
    crumbs: Sequence[tuple[str, str]] = ()
    reviewed: str = ""


@dataclass(frozen=True)
class Sharing:
    """What stands in the head of a page."""

    title: str
    description: str
    kind: str
    url: str
    site: str
    locale: str
    other_locales: tuple[str, ...]
    image: str
    image_says: str
    size: tuple[int, int]
    data: Markup


def sharing(catalog: Catalog, page: SharedPage) -> Sharing:
    """What the head of a page says, with absolute addresses: who shows a link fetches them from elsewhere."""
    strings, part = catalog.strings[page.lang], share_part(catalog, page.path)
    image = page.site_url + share_path(page.lang, part)
    label, title, line = share_words(part, strings)
    return Sharing(
        title=page.title,
        description=page.description,
        kind="article" if page.reviewed else "website",
        url=page.url,
        site=strings["site.name"],
        locale=BY_CODE[page.lang].share_locale,
        other_locales=tuple(item.share_locale for item in LANGUAGES if item.code != page.lang),
        image=image,
        image_says=" · ".join(text.rstrip(".。") for text in (strings["site.name"], label, title, line) if text),
        size=SIZE,
        data=as_data(page_data(page, strings, image, home=part == HOME and not page.crumbs)),
    )


def page_data(page: SharedPage, strings: Mapping[str, str], image: str, *, home: bool) -> list[dict[str, Any]]:
    """What search engines read: the site on its first page, else the way to the page, and what kind of page it is."""
    site_url, tag = page.site_url + BY_CODE[page.lang].prefix, BY_CODE[page.lang].locale.partition("-u-")[0]
    site = {"@type": "Organization", "name": strings["site.name"], "url": site_url}
    if home:
        about = {"name": strings["site.name"], "url": page.url, "description": page.description, "inLanguage": tag}
        return [{"@type": "WebSite", **about}]
    crumbs = [(strings["site.home"], site_url), *page.crumbs, (page.title, page.url)]
    steps = [
        {"@type": "ListItem", "position": number, "name": name, "item": url}
        for number, (name, url) in enumerate(crumbs, 1)
    ]
    found: list[dict[str, Any]] = [{"@type": "BreadcrumbList", "itemListElement": steps}]
    if page.reviewed:
        told = {"headline": page.title, "description": page.description, "inLanguage": tag, "image": image}
        rights = {"license": LICENCE, "isAccessibleForFree": True, "author": site, "publisher": site}
        article = {**told, "dateModified": page.reviewed, "mainEntityOfPage": page.url, **rights}
        found.append({"@type": "Article", **article})
    return found


def as_data(found: Sequence[Mapping[str, Any]]) -> Markup:
    """Data as a block of a page that no browser runs, and that nothing in it can end."""
    data = {"@context": "https://schema.org", "@graph": found}
    return Markup(json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES))
