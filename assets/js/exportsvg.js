// Writes a laid-out page with its chart as one SVG: live text, the receipt in sight and in the metadata. Pure; gives text.
{
  const SVG = "http://www.w3.org/2000/svg";
  const STYLED = /( style="[^"]*")((?: [\w:-]+="[^"]*")+)/g;
  const XLINK = "http://www.w3.org/1999/xlink";

  // The colours of a painted figure: {ground, ink, muted, rule}.
  const inks = ({ layout }) => {
    const { font, paper_bgcolor: ground, xaxis } = layout.template.layout;
    return { ground, ink: font.color, muted: xaxis.tickfont.color, rule: xaxis.gridcolor };
  };

  // The ground of a picture is the page's, or nothing: the figure's own is left out.
  const bare = ({ data, layout }) => {
    const ground = layout.template.layout.paper_bgcolor;
    const plot = layout.plot_bgcolor ?? layout.template.layout.plot_bgcolor;
    const clear = "rgba(0,0,0,0)";
    return { data, layout: { ...layout, paper_bgcolor: clear, plot_bgcolor: plot === ground ? clear : plot } };
  };

  // `parts`: page (of exportpage), chart (SVG text of the figure), colours, receipt, alt, fonts (CSS text),
  // transparent, outer ({width, height} as the SVG shall say them).
  const compose = ({ page, chart, colours, receipt, alt, fonts, transparent, outer }) => {
    const { width, height } = page;
    const box = `viewBox="0 0 ${round(width)} ${round(height)}"`;
    return [
      `<svg xmlns="${SVG}" xmlns:xlink="${XLINK}" width="${outer.width}" height="${outer.height}" ${box} role="img">`,
      hanois.svgmeta.head(receipt, alt),
      fonts ? `<style>${fonts}</style>` : "",
      transparent ? "" : `<rect width="100%" height="100%" fill="${colours.ground}"/>`,
      group("head", page.head.map((one) => written(one, colours))),
      nested(chart, page.plot),
      group("receipt", [line(page.rule, colours), ...page.foot.map((one) => written(one, colours))]),
      "</svg>",
    ].join("\n");
  };

  const group = (name, inner) => `<g data-part="${name}">${inner.join("\n")}</g>`;

  const line = ({ x, y, width }, { rule }) => `<path d="M${round(x)} ${round(y)}h${round(width)}" stroke="${rule}" stroke-width="1" fill="none"/>`;

  const written = ({ x, y, text, font, tone, lead }, colours) => {
    const { escape } = hanois.svgmeta;
    const family = escape(font.family.replaceAll('"', "'"));
    const inner = lead ? `<tspan font-weight="650" fill="${colours.ink}">${escape(text.slice(0, lead))}</tspan>${escape(text.slice(lead))}` : escape(text);
    return `<text x="${round(x)}" y="${round(y)}" font-family="${family}" font-size="${round(font.size)}" font-weight="${font.weight}" fill="${colours[tone]}">${inner}</text>`;
  };

  // The chart keeps its own px inside a box of the page.
  const nested = (chart, { x, y, width, height, scale }) => {
    const inner = steady(chart.slice(chart.indexOf(">", chart.indexOf("<svg")) + 1));
    const size = `width="${round(width * scale)}" height="${round(height * scale)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
    return `<svg data-part="plot" x="${round(x)}" y="${round(y)}" ${size}>${inner}`;
  };

  // Plotly puts words into its ids that differ with each drawing, and a browser writes a style down as an attribute when
  // it is first asked for; the same picture shall be the same bytes.
  const steady = (given) => {
    const svg = given.replace(STYLED, "$2$1");
    const words = [...new Set([...svg.matchAll(/\bid="(?:topdefs-|defs-|p[0-9a-f]{6}-)([0-9a-f]{6})/g)].map(([, word]) => word))];
    const settled = (id) => words.reduce((done, word, index) => done.replaceAll(word, `u${index}`), id);
    return svg.replace(/ trace[0-9a-f]{6}\b/g, "").replace(/(\bid="|url\((?:['"]|&quot;)?#|href="#)([^"'&)]+)/g, (_, lead, id) => lead + settled(id));
  };

  const round = (value) => Math.round(value * 100) / 100;

  (globalThis.hanois ??= {}).exportsvg = { compose, bare, inks };
}
