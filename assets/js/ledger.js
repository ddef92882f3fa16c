// The list of all claims in the document: its controls, one page of rows, the download.
{
  const HEADS = [
    ["item", "What is counted"], ["rank", "Value", "number"], ["unit", "Unit"], ["first", "Period"],
    ["actor", "Actor"], ["measure", "Measure"], ["source", "Source"], ["grade", "Grade"],
  ];
  const FACET_WORDS = {
    table: "Table", actor: "Actor", measure: "Measure", source: "Source", grade: "Reliability", warnings: "Warning",
  };
  const ADDRESS = "evidence/ledger.json";
  const FILE_NAME = "claims.csv";
  const list = () => hanois.claimlist;

  let claims = [];
  let asked = null;
  let hides = () => false;
  let hidden = false;

  const place = (name) => document.querySelector(`[data-ledger="${name}"]`);

  // Fetches the claims and puts controls and first page in the place of the button that opened the list.
  const open = async (button, { view }) => {
    const at = place("list");
    button.disabled = true;
    hanois.dom.fill(at, [["p", { class: "wait", role: "status" }, "Fetching the claims"]]);
    try {
      claims = list().unpack(await hanois.files.load(ADDRESS));
    } catch (error) {
      button.disabled = false;
      hanois.dom.fill(at, [["p", { role: "status" }, `The claims could not be fetched (${error.message}).`]]);
      return;
    }
    asked = list().NOTHING;
    hides = () => view().weak === "hide";
    button.hidden = true;
    hanois.dom.fill(at, frame(claims));
    at.addEventListener("input", heard);
    at.addEventListener("click", pressed);
    at.addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("hashchange", redrawn);
    show();
    place("text").focus();
  };

  const frame = (every) => [
    ["form", { class: "ledger-asked", role: "search", "aria-label": "All claims", "data-ledger": "form" }, ...controls(every)],
    ["div", { "data-ledger": "found" }],
  ];

  const controls = (every) => [
    field("Search", ["input", { type: "search", "data-ledger": "text", autocomplete: "off", spellcheck: "false" }], "wide"),
    ...list().FACETS.map((name) => field(FACET_WORDS[name], choice(every, name))),
    field("From year", year("from")),
    field("To year", year("to")),
    ["button", { type: "reset", class: "plain-button" }, "Clear all"],
  ];

  const field = (word, control, kind = "") => ["label", { class: `ledger-field ${kind}`.trim() }, ["span", {}, word], control];

  const choice = (every, name) => [
    "select",
    { "data-ledger": "facet", "data-value": name },
    ["option", { value: "" }, "Any"],
    ...list().options(every, name).map(([value, count]) => ["option", { value }, `${value} (${count})`]),
  ];

  const year = (name) => ["input", { type: "number", inputmode: "numeric", min: "1940", max: "2030", "data-ledger": name }];

  const found = () => list().find(claims, asked, hides());

  const show = () => {
    hidden = hides();
    const rows = found();
    const page = list().cut(rows, asked.page);
    asked = { ...asked, page: page.at };
    hanois.dom.fill(place("found"), results(rows.length, page, asked));
  };

  // Only the switch for weak sources changes what is found; a redrawn row would lose the focus.
  const redrawn = () => hides() !== hidden && show();

  const heard = ({ target }) => {
    const { ledger, value: name } = target.dataset;
    if (ledger === "text") ask({ text: target.value });
    if (ledger === "facet") ask({ facets: { ...asked.facets, [name]: target.value } });
    if (ledger === "from" || ledger === "to") ask({ [ledger]: target.value ? Number(target.value) : null });
  };

  const ask = (change) => {
    asked = { ...asked, page: 0, ...change };
    show();
  };

  const pressed = (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const { ledger, value } = button.dataset;
    if (button.type === "reset") {
      event.preventDefault();
      place("form").reset();
      ask(list().NOTHING);
    }
    if (ledger === "sort") {
      ask({ sort: value, down: asked.sort === value && !asked.down });
      place("found").querySelector(`[data-ledger="sort"][data-value="${value}"]`).focus();
    }
    if (ledger === "page") turn(Number(value));
    if (ledger === "download") save(list().csv(found()));
  };

  const turn = (page) => {
    ask({ page });
    const count = place("count");
    count.focus({ preventScroll: true });
    count.scrollIntoView({ block: "nearest" });
  };

  const save = (text) => {
    const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    const link = hanois.dom.make(["a", { href: address, download: FILE_NAME }]);
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 0);
  };

  // What was found, as trees: how many, the rows of one page, the way to the other pages.
  const results = (count, { at, rows }, { sort, down }) => [
    [
      "p",
      { class: "ledger-count", role: "status", tabindex: "-1", "data-ledger": "count" },
      said(count, at, rows.length),
      " ",
      count > 0 && ["button", { type: "button", class: "plain-button", "data-ledger": "download" }, "Download these as CSV"],
    ],
    count > 0 && [
      "div",
      { class: "table-scroll", tabindex: "0", role: "region", "aria-label": "Claims" },
      [
        "table",
        {},
        ["thead", {}, ["tr", {}, ...HEADS.map((head) => heading(head, sort, down))]],
        ["tbody", {}, ...rows.map(line)],
      ],
    ],
    pager(count, at),
  ].filter(Boolean);

  const said = (count, at, shown) => {
    if (!count) return "No claim fits. Take back a choice or a word.";
    const first = at * list().PAGE + 1;
    const whole = `${count.toLocaleString("en")} ${count === 1 ? "claim" : "claims"}`;
    return shown === count ? whole : `${whole}, ${first} to ${first + shown - 1} shown`;
  };

  const heading = ([name, word, kind], sort, down) => [
    "th",
    { scope: "col", class: kind, "aria-sort": sort === name ? (down ? "descending" : "ascending") : null },
    ["button", { type: "button", "data-ledger": "sort", "data-value": name }, word],
  ];

  const line = (claim) => [
    "tr",
    { "data-claim": claim.id },
    ["th", { scope: "row" }, ["button", { type: "button", "data-act": "claim", "data-value": claim.id }, claim.item]],
    ["td", { class: "number" }, claim.number],
    ...["unit", "period", "actor", "measure", "source", "grade"].map((name) => ["td", {}, claim[name]]),
  ];

  const pager = (count, at) => {
    const last = list().pages(count) - 1;
    if (!last) return null;
    const step = (word, page) => [
      "button",
      { type: "button", class: "plain-button", "data-ledger": "page", "data-value": page, disabled: page < 0 || page > last },
      word,
    ];
    return [
      "nav",
      { class: "ledger-pages", "aria-label": "Pages of claims" },
      step("First", at ? 0 : -1),
      step("Previous", at - 1),
      ["span", {}, `Page ${at + 1} of ${last + 1}`],
      step("Next", at + 1),
      step("Last", at < last ? last : last + 1),
    ];
  };

  (globalThis.hanois ??= {}).ledger = { open, results, frame };
}
