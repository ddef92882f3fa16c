// The parts of a page that are no charts: each is fetched when its page is first shown, and made once.
{
  const placeOf = (name) => document.querySelector(`[data-block="${name}"]`);

  // Ends when every block stands in the document, or says why it could not be fetched.
  const mount = (names) => Promise.all(names.map(put));

  const put = async (name) => {
    const place = placeOf(name);
    if ("made" in place.dataset) return;
    if (!place.firstChild) hanois.dom.fill(place, [["p", { class: "wait" }, "Fetching this part"]]);
    try {
      const tree = await hanois.files.load(`blocks/${name}.json`);
      if ("made" in place.dataset) return;
      place.dataset.made = "";
      hanois.dom.fill(place, [tree]);
    } catch (error) {
      hanois.dom.fill(place, [
        ["p", { class: "wait" }, `This part could not be fetched (${error.message}). `],
        ["button", { type: "button", class: "plain-button", "data-act": "retry" }, "Try again"],
      ]);
    }
  };

  (globalThis.hanois ??= {}).blocks = { mount };
}
