"""Small real pages for other sites: one chart to be framed, one page to be previewed.

An address after `#` never reaches a server, so that neither a frame's rules nor a preview can know
of it. These pages have addresses of their own. Whole addresses stand in them only where it is known
where the dashboard is published.
"""

from collections.abc import Callable
from functools import partial

from dashboard.charts._spec import Chart
from dashboard.pages import PAGES, charts_of
from dashboard.sharing.embed import SITE_ADDRESS, embed, embed_address, painted_by
from dashboard.sharing.preview import page_address, preview
from dashboard.tables import Tables

__all__ = ["SITE_ADDRESS", "embed_address", "page_address", "painted_by", "shared"]


def shared(
    tables: Tables, charts: tuple[Chart, ...], plotly: str, base: str = ""
) -> dict[str, Callable[[], str]]:
    """Address -> what makes the document that lies there.

    `plotly` is where the library that draws lies, seen from the page.
    """
    embeds = {embed_address(one.slug): partial(embed, one, tables, plotly, base) for one in charts}
    previews = {
        page_address(one.key): partial(preview, one, charts_of(one, charts), tables, base)
        for one in PAGES
    }
    return {**embeds, **previews}
