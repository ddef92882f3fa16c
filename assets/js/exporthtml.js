// One HTML file with an interactive chart: script, figure, fonts and receipt inside, nothing fetched. Pure; gives text.
{
  const CONFIG = { displayModeBar: false, displaylogo: false, showSendToCloud: false, responsive: true, scrollZoom: false, doubleClick: false };
  const START = `
const read = (id) => JSON.parse(document.getElementById(id).textContent);
const { data, layout } = read("figure");
Plotly.newPlot("chart", data, layout, ${JSON.stringify(CONFIG)});`;

  const css = ({ ground, ink, muted, rule }, { SERIF, SANS }) => `
body { margin: 0 auto; max-width: 1180px; padding: 32px 24px; background: ${ground}; color: ${ink}; font: 400 14px/1.45 ${SANS}; }
h1 { font: 600 34px/1.14 ${SERIF}; margin: 0; }
.answer { font: 400 19px/1.4 ${SERIF}; max-width: 44em; margin: 10px 0 24px; }
.frame { overflow-x: auto; }
#chart { min-width: 740px; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 16px; margin: 24px 0; padding-top: 16px; border-top: 1px solid ${rule}; color: ${muted}; }
dt { color: ${ink}; font-weight: 650; }
dd { margin: 0; overflow-wrap: anywhere; }
summary { cursor: pointer; min-height: 24px; }
.table { overflow-x: auto; }
table { border-collapse: collapse; margin-top: 12px; }
th, td { padding: 4px 16px 4px 0; border-bottom: 1px solid ${rule}; text-align: left; vertical-align: top; }`;

  // `parts`: receipt, figure (painted), alt, table, colours, fonts (CSS text), bundle (the text of Plotly's script).
  const html = ({ receipt, figure, alt, table, colours, fonts, bundle }) => {
    const { escape } = hanois.svgmeta;
    const rest = hanois.receipt.lines(receipt).filter(([label]) => !["Title", "Answer"].includes(label));
    return [
      '<!doctype html><html lang="en"><head><meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${escape(receipt.title)}</title><meta name="description" content="${escape(receipt.answer)}">`,
      `<style>${fonts}${css(colours, hanois.exportpage)}</style></head><body><main>`,
      `<h1>${escape(receipt.title)}</h1><p class="answer">${escape(receipt.answer)}</p>`,
      `<div class="frame" tabindex="0" role="img" aria-label="${escape(alt)}"><div id="chart"></div></div>`,
      `<dl>${rest.map(([label, text]) => `<dt>${escape(label)}</dt><dd>${escape(text)}</dd>`).join("")}</dl>`,
      `<details><summary>The chart as a table</summary>${tabled(table, escape)}</details></main>`,
      `<script type="application/json" id="receipt">${json(receipt)}</script>`,
      `<script type="application/json" id="figure">${json(figure)}</script>`,
      `<script>${bundle.replaceAll("</script", "<\\/script")}</script>`,
      `<script>${START}</script></body></html>`,
    ].join("\n");
  };

  const tabled = ({ columns, rows }, escape) => {
    const head = columns.map((name) => `<th scope="col">${escape(name)}</th>`).join("");
    const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join("")}</tr>`);
    return `<div class="table" tabindex="0" role="region" aria-label="Table"><table><thead><tr>${head}</tr></thead><tbody>${lines.join("")}</tbody></table></div>`;
  };

  // No text in it can end the script element that it stands in.
  const json = (value) => JSON.stringify(value).replaceAll("<", "\\u003c");

  (globalThis.hanois ??= {}).exporthtml = { html, json };
}
