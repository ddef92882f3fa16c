// What stands in the evidence panel of a term of the glossary, as trees. Pure.
{
  // (file, id) -> {title, trees}; null when the file knows no such term.
  const term = (file, id) => {
    if (!Object.hasOwn(file.terms ?? {}, id)) return null;
    const one = file.terms[id];
    const { parts } = hanois.evidence;
    return {
      title: one.term,
      trees: [
        ["h3", { class: "panel-title" }, one.term],
        ["p", { class: "panel-verdict" }, ["span", { class: "muted" }, `Glossary: ${one.group}`]],
        ["p", { class: "panel-summary" }, one.definition],
        parts.facts([
          ["Also called", one.also.join("; ")],
          ["Native spelling", one.native.join("; ")],
          ["Term", id],
        ]),
        one.sources.length
          ? ["section", { class: "panel-part" }, ["h4", {}, "Sources"], ...one.sources.map((work) => parts.source(work, ""))]
          : ["p", { class: "panel-part muted" }, "It only explains a word; no source is named for it."],
        [
          "p",
          { class: "panel-actions" },
          ["button", { type: "button", "data-act": "copy", "data-value": `${one.term}: ${one.definition}` }, "Copy the explanation"],
          ["button", { type: "button", "data-act": "copy-link" }, "Link to this term"],
          ...one.sources
            .filter(({ url }) => url)
            .map(({ short, url }) => ["a", { href: url, target: "_blank", rel: "noopener noreferrer" }, `Read ${short} (new tab)`]),
        ],
      ],
    };
  };

  (globalThis.hanois ??= {}).term = { term };
}
