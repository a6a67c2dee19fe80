"""One language that stays in memory while it is served: after a change, only the pages that change are made again."""

from __future__ import annotations

import hashlib
import json
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from hooks.current import current_catalog
from hooks.events import built_languages
from hooks.head import page_address
from hooks.languages import DEFAULT
from hooks.made_files import page_downloads
from hooks.pages.spots import insert_builders
from hooks.web.search import index_path
from hooks.web.searched import search_index
from scripts.language import build_language, strictly

LAST = -300  # after every other plugin
NOT_FOUND = "404.html"
Outputs = dict[str, bytes]


class _NoOptions(Config):  # type: ignore[no-untyped-call]
    """It has none."""


class _Keeper(BasePlugin[_NoOptions]):  # type: ignore[no-untyped-call]
    """What MkDocs makes for a build and then forgets."""

    nav: Navigation
    files: Files
    env: Environment

    @event_priority(LAST)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        self.nav, self.files = nav, files

    @event_priority(LAST)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        self.env = env


class ServedLanguage:
    """A language that has been built, and what its pages were made from."""

    def __init__(self, config: MkDocsConfig, code: str) -> None:
        self.config, self.code = config, code
        self.kept = config.plugins["kept"] = _Keeper()
        build_language(config, code)
        self.pages = [page for file in self.kept.files.documentation_pages() if (page := file.page)]
        self.made = {page.url: _made_from(page) for page in self.pages}
        self.titles = self._titles()
        self.index = search_index(current_catalog(), code)
        self.strings = current_catalog().strings
        self.downloads = self._downloads()
        self.sound = True

    def refresh(self, changed: set[str], *, data: bool) -> Outputs:
        """The files that are other now, by address: with these pages changed, or all data.

        Raises `Abort` when MkDocs warns of something; the next time, every page is made again.
        """
        strings, sound = current_catalog().strings, self.sound
        again = strings[self.code] != self.strings[self.code] or not sound
        self.sound = False
        with strictly():
            anew = (again and self._reword()) or not sound
            for page in self.pages:
                if again or data or page.file.src_uri in changed:
                    self._read(page, anew=anew)
            made, titles = {page.url: _made_from(page) for page in self.pages}, self._titles()
            again |= titles != self.titles
            outputs = self._render_all([page for page in self.pages if again or self.made[page.url] != made[page.url]])
            for page in self.pages:
                page.validate_anchor_links(files=self.kept.files, log_level=self.config.validation.links.anchors)
        outputs |= self._not_found() if self.code == DEFAULT.code and strings != self.strings else {}
        outputs |= self._search()
        outputs |= self._new_downloads() if data else {}
        self.made, self.titles, self.strings, self.sound = made, titles, strings, True
        return outputs

    def _reword(self) -> bool:
        """Give the theme and the navigation the words of the catalog; whether Markdown reads one of them."""
        plugins, config = self.config.plugins, self.config
        before = config.mdx_configs["toc"]
        plugins.on_pre_build(config=config)
        plugins.on_nav(self.kept.nav, config=config, files=self.kept.files)
        return bool(config.mdx_configs["toc"] != before)

    def _titles(self) -> list[str | None]:
        return [page.title for page in self.pages]

    def _read(self, page: Page, *, anew: bool) -> None:
        """Read a page from the disk; it becomes HTML when it or its front matter is other than before, or `anew`."""
        plugins, config, files = self.config.plugins, self.config, self.kept.files
        before = page.markdown, page.meta
        plugins.on_pre_page(page, config=config, files=files)
        page.read_source(config)
        page.markdown = plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
        if anew or (page.markdown, page.meta) != before:
            page.render(config, files)
            page.content = plugins.on_page_content(page.content or "", page=page, config=config, files=files)

    def _render_all(self, pages: list[Page]) -> Outputs:
        """Pages as they are published."""
        return {page.file.dest_uri: self._render(page).encode("utf-8", "xmlcharrefreplace") for page in pages}

    def _render(self, page: Page) -> str:
        plugins, config, kept = self.config.plugins, self.config, self.kept
        page.active = True
        try:
            context = get_context(kept.nav, kept.files, config, page)
            template = kept.env.get_template(page.meta.get("template", "main.html"))
            context = plugins.on_page_context(context, page=page, config=config, nav=kept.nav)
            return plugins.on_post_page(template.render(context), page=page, config=config)
        finally:
            page.active = False

    def _not_found(self) -> Outputs:
        """The page for addresses that do not exist, which has words of every language."""
        plugins, config, kept = self.config.plugins, self.config, self.kept
        plugins.on_env(kept.env, config=config, files=kept.files)
        context = get_context(kept.nav, kept.files, config, base_url=urlsplit(config.site_url or "/").path)
        context = plugins.on_template_context(context, template_name=NOT_FOUND, config=config)
        output = kept.env.get_template(NOT_FOUND).render(context)
        output = plugins.on_post_template(output, template_name=NOT_FOUND, config=config)
        return {NOT_FOUND: output.encode("utf-8")}

    def _search(self) -> Outputs:
        """The index of the search, when it is other than before."""
        before, self.index = self.index, search_index(current_catalog(), self.code)
        return {} if self.index == before else {index_path(self.code): self.index}

    def _downloads(self) -> Outputs:
        built = built_languages(self.config.plugins["i18n"])
        return dict(page_downloads(self.code, self.config.site_url or "/", built))

    def _new_downloads(self) -> Outputs:
        before, self.downloads = self.downloads, self._downloads()
        return {path: content for path, content in self.downloads.items() if before.get(path) != content}


def _made_from(page: Page) -> bytes:
    """A mark of what a page is made from, besides the words and titles that all pages of a language share."""
    text = insert_builders(page.markdown or "", page_address(page), current_catalog())
    return hashlib.sha256(f"{json.dumps(page.meta, default=str)}\n{text}".encode()).digest()
