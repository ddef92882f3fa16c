// The form of the export dialog: its fields as trees, and what they say. Draws nothing else.
{
  const FORMATS = [
    ["png", "PNG", "a picture for slides and print"],
    ["svg", "SVG", "a drawing whose text stays text"],
    ["pdf", "PDF", "printed on a sheet of its own size"],
    ["html", "HTML", "one interactive page, works offline"],
    ["csv", "CSV", "the rows in full colour, as a table"],
    ["json", "JSON", "the figure for Plotly"],
  ];
  const THEMES = [
    ["light", "Light"],
    ["dark", "Dark"],
    ["projector", "Projector"],
    ["print", "Print"],
  ];
  // Which fields a format has.
  const FIELDS = {
    png: ["size", "density", "theme", "transparent"],
    svg: ["size", "theme", "transparent"],
    pdf: ["size", "theme", "transparent"],
    html: ["theme"],
    csv: ["header"],
    json: ["theme"],
  };
  const tree = (theme) => [
    ["div", { class: "export-head" }, ["h2", { "data-part": "export-title" }, "Export"], button("export-close", "Close", "plain-button")],
    [
      "form",
      { class: "export-form", method: "dialog" },
      ["fieldset", { class: "export-formats" }, ["legend", {}, "Format"], ...FORMATS.map(format)],
      choice("size", "Size", hanois.exportsize.SIZES.map(({ key, label }) => [key, label])),
      ["div", { class: "export-custom", "data-field": "custom" }, number("width", "Width in px", 1600), number("height", "Height, or empty", "")],
      choice("density", "Resolution", []),
      choice("theme", "Colours", THEMES, theme),
      check("transparent", "Transparent ground", false),
      check("header", "Citation in comment lines (#) above the table", true),
    ],
    [
      "section",
      { class: "export-preview", "aria-label": "Preview" },
      ["div", { class: "export-sheet", "data-part": "export-preview" }],
      ["p", { class: "export-said", role: "status", "data-part": "export-said" }],
    ],
    [
      "div",
      { class: "export-acts" },
      button("export-save", "Save", "export-save"),
      button("export-picture", "Copy picture", "export-button"),
      button("export-table", "Copy table", "export-button"),
      button("export-python", "Copy as Python", "export-button"),
    ],
  ];

  const button = (act, word, look) => ["button", { type: "button", class: look, "data-act": act }, word];

  const format = ([key, word, hint], index) => [
    "label",
    { class: "export-format" },
    ["input", { type: "radio", name: "format", value: key, checked: index === 0 }],
    ["span", {}, ["b", {}, word], " ", hint],
  ];

  const choice = (name, word, options, chosen = "") => [
    "label",
    { class: "export-field", "data-field": name },
    ["span", {}, word],
    ["select", { name }, ...options.map(([value, label]) => option(value, label, chosen))],
  ];

  const option = (value, label, chosen) => ["option", { value, selected: value === chosen }, label];

  const number = (name, word, value) => [
    "label",
    { class: "export-field" },
    ["span", {}, word],
    ["input", { type: "number", name, min: 200, max: 8000, step: 1, value, inputmode: "numeric" }],
  ];

  const check = (name, word, checked) => [
    "label",
    { class: "export-check", "data-field": name },
    ["input", { type: "checkbox", name, checked }],
    ["span", {}, word],
  ];

  // What the form asks for, in the shape that exportmake reads.
  const asked = (form) => {
    const { elements } = form;
    return {
      format: elements.format.value,
      size: elements.size.value,
      width: Number(elements.width.value) || 0,
      height: Number(elements.height.value) || 0,
      density: Number(elements.density.value) || 1,
      theme: elements.theme.value,
      transparent: elements.transparent.checked,
      header: elements.header.checked,
    };
  };

  // Shows the fields that the chosen format has; the resolutions follow the unit of the size.
  const settle = (form) => {
    const { size, format: chosen } = asked(form);
    const fields = FIELDS[chosen];
    for (const field of form.querySelectorAll("[data-field]")) {
      const { field: name } = field.dataset;
      field.hidden = name === "custom" ? size !== hanois.exportsize.CUSTOM || !fields.includes("size") : !fields.includes(name);
    }
    resolutions(form.elements.density, hanois.exportsize.frame({ size }).unit);
  };

  const resolutions = (select, unit) => {
    if (select.dataset.unit === unit) return;
    select.dataset.unit = unit;
    const words = (value) => (unit === "mm" ? `${value} dots per inch` : `${value}×`);
    hanois.dom.fill(select, hanois.exportsize.DENSITIES[unit].map((value, index) => ["option", { value, selected: index === (unit === "px" ? 1 : 0) }, words(value)]));
  };

  (globalThis.hanois ??= {}).exportform = { tree, asked, settle };
}
