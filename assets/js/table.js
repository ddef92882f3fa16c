// A chart read as a table: the claims that its figure draws, as a tree. Pure.
{
  const table = (file) => {
    const { columns, numeric, rows, claims } = file.table;
    const right = (index) => (numeric.includes(index) ? "number" : null);
    return [
      "div",
      { class: "table-scroll", tabindex: "0", role: "region", "aria-label": `Table: ${file.question}` },
      [
        "table",
        {},
        ["caption", {}, ["span", { class: "hidden-text" }, `${file.question} `], count(rows)],
        ["thead", {}, ["tr", {}, ...columns.map((name, index) => ["th", { scope: "col", class: right(index) }, name])]],
        ["tbody", {}, ...rows.map((row, number) => line(row, claims[number], right))],
      ],
    ];
  };

  const count = (rows) => `${rows.length === 1 ? "1 row" : `${rows.length} rows`}, as the sources have them`;

  const line = (row, claim, right) => [
    "tr",
    { "data-claim": claim },
    ["th", { scope: "row" }, ["button", { type: "button", "data-act": "claim", "data-value": claim }, row[0]]],
    ...row.slice(1).map((cell, index) => ["td", { class: right(index + 1) }, cell]),
  ];

  (globalThis.hanois ??= {}).table = { table };
}
