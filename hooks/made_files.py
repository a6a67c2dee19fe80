"""Files that no author wrote and MkDocs publishes: downloads, sheets, the tone check, pages and calendars of places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from hooks.current import current_catalog
from hooks.files.downloads import download_path, list_downloads
from hooks.files.icons import list_icons
from hooks.files.share import list_share_pictures
from hooks.languages import BY_CODE, DEFAULT, TEXT_LANGUAGES
from hooks.pages.place import INDEX, place_path
from hooks.web.calendars import list_calendars
from hooks.web.case import list_case
from hooks.web.hand import hand_path, render_hand
from hooks.web.manifest import manifest_path, write_manifest
from hooks.web.pack import list_packs
from hooks.web.sense import list_sense
from hooks.web.sheets import list_sheets
from hooks.web.tone import list_tone
from hooks.web.worked import list_worked


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
    """The files, sheets, parts of builders and pictures that the pages of a language offer, each with its place.

    with the default language. Where one language is built alone, it brings all other sheets too, which builders offer.
    """
    for language in TEXT_LANGUAGES:
        if language.pages == lang:
            files = list_downloads(current_catalog(), language.code, site)
            yield from ((download_path(language.code, item.name), item.content) for item in files)
        if language.pages == lang or [lang] == list(built):
            yield from list_sheets(current_catalog(), language.code)
    yield from list_share_pictures(current_catalog(), lang)
    yield manifest_path(lang), write_manifest(current_catalog(), lang)
    yield hand_path(lang), render_hand(current_catalog(), lang)
    yield from list_case(current_catalog(), lang)
    yield from list_packs(current_catalog(), lang)
    yield from list_worked(current_catalog(), lang)
    if lang == DEFAULT.code or [lang] == list(built):
        yield from list_calendars(current_catalog())
        yield from list_icons()
        yield from list_sense(current_catalog())
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


def lead_to_places(nav: Navigation, files: Files) -> None:
    """The pages of places belong to the section of their list."""
    index = next((page for page in nav.pages if page.file.src_uri.endswith(f"/{INDEX}")), None)
    for page in (file.page for file in files.documentation_pages() if _is_apart(file)):
        if index and page:
            page.parent, page.previous_page = index.parent, index


def _is_apart(file: File) -> bool:
    """Whether a page stands in no menu."""
    return bool(file.inclusion.is_not_in_nav())  # type: ignore[no-untyped-call]  # MkDocs says no types here


def _put(file: File, target: str, lang: str) -> File:
    """A file of one language, put at its address."""
    file.dest_uri = target
    for name in ("locale", "localization", "locale_alternate_of"):
        setattr(file, name, lang)
    file.alternates = {lang: file}  # type: ignore[attr-defined]
    return file
