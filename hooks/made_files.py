"""Files that no author wrote and MkDocs publishes: downloads, sheets, the tone check, pages and calendars of places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from hooks.current import current_catalog
from hooks.files.downloads import download_path, list_downloads
from hooks.languages import BY_CODE, DEFAULT, TEXT_LANGUAGES
from hooks.pages.place import place_path
from hooks.web.calendars import list_calendars
from hooks.web.sheets import list_sheets
from hooks.web.tone import list_tone


class DownloadFile(File):
    """A file that readers get as it is; MkDocs would make a page of one that ends in `.md`."""

    def is_documentation_page(self) -> bool:
        """Never a page."""
        return False


def download_files(config: MkDocsConfig, lang: str, built: Sequence[str]) -> Iterator[File]:
    """The files and sheets of a language and its variants."""
    for target, content in page_downloads(lang, config.site_url or "/", built):
        source = f"{lang}/{target.removeprefix(BY_CODE[lang].prefix)}"
        yield _put(DownloadFile.generated(config, source, content=content), target, lang)


def page_downloads(lang: str, site: str, built: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """The files and sheets that the pages of a language offer, each with its place below the site.

    The calendars of places and the tone check, the same in all languages, come with the default one. Where only one
    language is built, it brings the sheets of all others too, which its builders offer.
    """
    for language in TEXT_LANGUAGES:
        if language.pages == lang:
            files = list_downloads(current_catalog(), language.code, site)
            yield from ((download_path(language.code, item.name), item.content) for item in files)
        if language.pages == lang or [lang] == list(built):
            yield from list_sheets(current_catalog(), language.code)
    if lang == DEFAULT.code or [lang] == list(built):
        yield from list_calendars(current_catalog())
        yield from list_tone(current_catalog())


def place_files(config: MkDocsConfig, lang: str, built: Sequence[str]) -> Iterator[File]:
    """The pages of the places of a language, which name those of the other languages that are built.

    They stand in no menu, which they would fill; their list has them. A marker makes all that they show.
    """
    for place in current_catalog().places_of(lang):
        path = place_path(place.id)
        text = f"---\nplace: {place.id}\n---\n\n<!-- place: {place.id} -->\n"
        own = {}
        for code in (code for code in built if code in place.structure.languages):
            file = File.generated(config, f"{code}/{path}", content=text, inclusion=InclusionLevel.NOT_IN_NAV)
            own[code] = _put(file, f"{BY_CODE[code].prefix}{path.removesuffix('.md')}/index.html", code)
        for file in own.values():
            file.alternates = own  # type: ignore[attr-defined]
        yield own[lang]


def _put(file: File, target: str, lang: str) -> File:
    """A file of one language, put at its address."""
    file.dest_uri = target
    for name in ("locale", "localization", "locale_alternate_of"):
        setattr(file, name, lang)
    file.alternates = {lang: file}  # type: ignore[attr-defined]
    return file
