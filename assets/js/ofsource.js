// "All claims of this source", in the evidence panel under the button that asked for them.
{
  const ADDRESS = "evidence/ledger.json";
  const FEW = 40;

  // `work` is the id of the source: a short name may belong to several.
  const toggle = async (work, button) => {
    const line = button.closest(".panel-actions");
    const open = button.getAttribute("aria-expanded") === "true";
    line.parentElement.querySelector(".of-source")?.remove();
    button.setAttribute("aria-expanded", String(!open));
    if (open) return;
    const place = hanois.dom.make(["div", { class: "of-source", role: "status" }, "Fetching the claims"]);
    line.after(place);
    try {
      const claims = hanois.claimlist.unpack(await hanois.files.load(ADDRESS));
      hanois.dom.fill(place, trees(claims.filter((claim) => claim.work === work), button.dataset.name));
    } catch (error) {
      hanois.dom.fill(place, [`The claims could not be fetched (${error.message}).`]);
    }
  };

  // Pure: the claims of one source -> a heading and a line for each, the rest counted.
  const trees = (claims, source) => [
    ["h4", {}, claims.length === 1 ? `One claim of ${source}` : `${claims.length} claims of ${source}`],
    ["ol", { class: "of-source-list" }, ...claims.slice(0, FEW).map(line)],
    claims.length > FEW ? ["p", { class: "muted" }, `and ${claims.length - FEW} more, in the list of all claims on the Sources page.`] : null,
  ];

  const line = ({ id, item, number, unit, period }) => [
    "li",
    {},
    ["button", { type: "button", class: "plain-button", "data-act": "claim", "data-value": id }, item],
    ["span", {}, ` ${number} ${unit}, ${period}`],
  ];

  (globalThis.hanois ??= {}).ofsource = { toggle, trees };
}
