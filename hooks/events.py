"""MkDocs events: calls the build and hands over what comes back; knows MkDocs, as `made_files` and `head` do."""

from __future__ import annotations

import datetime
import logging
import re
from collections.abc import Callable, Iterable, Sequence
from html import unescape
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from hooks.current import current_catalog, set_catalog
from hooks.data.catalog import Catalog
from hooks.data.problems import Problem, report
from hooks.data.signs import visible
from hooks.head import head_of, page_address, paper_foot
from hooks.languages import BY_CODE, DEFAULT
from hooks.made_files import download_files, lead_to_places, place_files
from hooks.pages.builder_page import arrange_page
from hooks.pages.byline import page_byline
from hooks.pages.check import check_site
from hooks.pages.law import old_data
from hooks.pages.lost import lost_pages
from hooks.pages.markers import expand_markers
from hooks.pages.place import place_meta
from hooks.pages.spots import insert_builders
from hooks.pages.tables import label_tables
from hooks.text.marks import keep_order
from hooks.web.address import address_faults
from hooks.web.assets import CASE, TONE, is_published, script_faults
from hooks.web.builder import brought_scripts
from hooks.web.offline import publish_offline
from hooks.web.publish import publish_assets
from hooks.web.render import BYTECODE
from hooks.web.search_page import read_search_page
from hooks.web.searched import forget_pages, note_page, publish_index
from hooks.web.shell import alternate_addresses, frame_content, frame_names, frame_page, language_menu

AFTER_I18N = -200
ROOT = Path(__file__).parent.parent
_NO_TEXT = re.compile(r"(<[^>]+>|&#?\w+;)")


def built_languages(i18n: Any) -> tuple[str, ...]:
    """The codes of the languages in this build: all, or the one that an author works on."""
    only = i18n.config.build_only_locale
    return (str(only),) if only else tuple(str(code) for code in i18n.build_languages)


def _i18n(config: MkDocsConfig) -> Any:
    return config.plugins["i18n"]


def on_config(config: MkDocsConfig) -> None:
    """Read the data once for all languages; stop with every problem when it has some."""
    if not _i18n(config).building:
        set_catalog(read_data(config, built_languages(_i18n(config))))


def read_data(
    config: MkDocsConfig,
    languages: Sequence[str],
    ready: Callable[[Catalog], None] = lambda _: None,
    check: Callable[..., tuple[Catalog, list[Problem]]] = check_site,
) -> Catalog:
    """The data for a build of these languages; warnings are told. Raises `PluginError` with every problem, if any.

    `ready` is called with data that has no problems, before the pages are looked at. `check` is `check_site`, or
    `checked_site`, which keeps on disk what it found.
    """
    if faults := address_faults(config.site_url) or script_faults():
        raise PluginError("\n".join(["", *map(visible, faults)]))
    docs = Path(config.docs_dir)
    catalog, problems = check(docs, ROOT, languages, ready)
    if problems:
        raise PluginError(f"\n{report(problems)}")
    for warning in old_data(catalog, datetime.date.today()):
        logging.getLogger("good-terms").warning(warning)  # not MkDocs' own, which would fail a strict build
    return catalog


def on_pre_build(config: MkDocsConfig) -> None:
    """The words of the theme, which MkDocs keeps in its configuration, in the language being built; its direction."""
    strings = current_catalog().strings[_i18n(config).current_language]
    config.theme["direction"] = BY_CODE[_i18n(config).current_language].direction
    config.site_name, config.site_description = strings["site.name"], strings["site.description"]
    config.copyright = strings["site.copyright"]
    config.mdx_configs["toc"] = {**config.mdx_configs.get("toc", {}), "permalink_title": strings["site.permanent_link"]}


def _leave_out(files: Files, config: MkDocsConfig) -> Files:  # noqa: ARG001
    """Publish what readers get, and nothing else; before i18n, which looks at each file many times."""
    return Files([file for file in files if is_published(file.src_uri)])


@event_priority(AFTER_I18N)
def _add_downloads(files: Files, config: MkDocsConfig) -> Files:
    """Add the files and sheets of this language and its variants, and the pages of its places."""
    lang = _i18n(config).current_language
    built = built_languages(_i18n(config))
    forget_pages(lang)
    for file in download_files(config, lang, built):
        files.append(file)
    for file in place_files(config, lang, built):
        files.append(file)
        _i18n(config).i18n_files_per_language[lang].append(file)  # of which the list of pages is made
    return files


on_files = CombinedEvent(_leave_out, _add_downloads)


@event_priority(AFTER_I18N)
def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Name the sections: `mkdocs.yml` holds their ids, the strings their words."""
    strings = current_catalog().strings[_i18n(config).current_language]
    if nav.homepage:
        nav.homepage.title = escape(strings["site.home"])
    sections = [item for item in nav.items if isinstance(item, Section)]
    for section in sections:
        key = vars(section).setdefault("key", section.title)  # a nav is named again when its words change while serving
        section.title = escape(strings.get(f"stages.{key}.name") or strings[f"sections.{key}"])
        sections += [item for item in section.children if isinstance(item, Section)]
    lead_to_places(nav, files)


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Replace markers by what the data says."""
    address = page_address(page)
    expanded = expand_markers(markdown, address, current_catalog())
    if place := page.meta.get("place"):
        page.meta.update(place_meta(current_catalog(), place, address.lang))
    page.meta["title"] = escape(page.meta["title"])  # the theme takes it for HTML
    page.meta["builder"] = bool(expanded.builders)
    page.meta["brought"] = brought_scripts(current_catalog(), expanded.builders)
    page.meta["components"] = expanded.components
    if page.meta["builder"] or {TONE, CASE} & {*expanded.components}:
        page.meta["hide"] = ["navigation", "toc"]  # form and text stand side by side
    page.meta["byline"] = page_byline(page.meta, markdown, address.lang, current_catalog().strings[address.lang])
    return expanded.text


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Note what is searched; then what Markdown cannot say: order, a table's corner, right-to-left digit groups."""
    address, catalog = page_address(page), current_catalog()
    note_page(address.lang, read_search_page(catalog, address.lang, address.path.removesuffix(".md"), page.meta, html))
    html = label_tables(html.replace("<th></th>", "<td></td>"))
    if page.meta["builder"]:
        html = arrange_page(html, page.meta["description"], catalog.strings[address.lang])
    html = frame_content(html.replace("</h1>", f"</h1>{page.meta.get('byline', '')}", 1))
    if BY_CODE[address.lang].direction == "ltr":
        return html
    parts = _NO_TEXT.split(html)
    return "".join(part if index % 2 else keep_order(part, rtl=True) for index, part in enumerate(parts))


def set_up(env: Environment) -> None:
    """Escape what templates print. All that compiling them depends on."""
    env.autoescape = True  # MkDocs prints everything as it is; what is HTML says so, see `on_page_context`
    env.bytecode_cache = BYTECODE


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001
    """Name what the theme overrides read besides the page."""
    set_up(env)
    names = frame_names(current_catalog(), _i18n(config).current_language)
    env.globals.update(names, lost_pages=lost_pages(current_catalog()))


@event_priority(AFTER_I18N)
def on_page_context(context: TemplateContext, page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> None:  # noqa: ARG001
    """Say what is HTML, and name what is on the page, its other languages and its start page."""
    lang = _i18n(config).current_language
    page.content = Markup(page.content or "")
    _escape_titles(page.toc)
    alternates = page.file.alternates  # type: ignore[attr-defined]
    paths = {code: file.url.removeprefix("./") for code, file in alternates.items()}
    lists = {code: f"{BY_CODE[code].prefix}places/" for code in built_languages(_i18n(config)) if "place" in page.meta}
    titles = list(page.toc)
    context.update(head_of(page, config.site_url or "/", current_catalog()))  # type: ignore[typeddict-item]
    context.update(
        base_url=get_relative_url(BY_CODE[lang].prefix or ".", page.url),
        page_alternates=alternate_addresses(paths, config.site_url or "/", page.canonical_url),
        page_menu=language_menu({**lists, **paths}),
        hidden=page.meta.get("hide", ()),
        contents=titles[0].children if titles and titles[0].level == 1 else titles,
    )  # type: ignore[call-arg]


def on_template_context(context: TemplateContext, template_name: str, config: MkDocsConfig) -> None:  # noqa: ARG001
    """A page for addresses that do not exist has the start pages beside it."""
    paths = {code: BY_CODE[code].prefix for code in built_languages(_i18n(config))}
    context.update(page_alternates={}, page_menu=language_menu(paths), hidden=())  # type: ignore[call-arg]


def _escape_titles(links: Iterable[AnchorLink]) -> None:
    """Titles in the table of contents: Markdown has cut their tags, and left entities and quotation marks."""
    for link in links:
        link.title = escape(unescape(link.title))
        _escape_titles(link.children)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Every language would overwrite the one page for addresses that do not exist."""
    if template_name != "404.html":
        return output_content
    is_default = _i18n(config).current_language == DEFAULT.code
    return frame_page(output_content, DEFAULT, form=False) if is_default else ""


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Put the builders in their places, and say what the theme does not."""
    output = insert_builders(output, page_address(page), current_catalog())
    code = _i18n(config).current_language
    foot = paper_foot(page, current_catalog().strings[code])
    return frame_page(output, BY_CODE[code], form=page.meta["builder"], foot=foot)


@event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """When all languages are on disk: one search index for each, and scripts without comments."""
    i18n = _i18n(config)
    if not i18n.building:
        for lang in built_languages(i18n):
            publish_index(current_catalog(), lang, Path(config.site_dir))
        publish_assets(Path(config.site_dir))
        publish_offline(Path(config.site_dir), built_languages(i18n))
