// Copy a text; where the browser does not allow it, a box with the text selected is shown beside the button,
// to be copied by hand.
{
  const SHOWN_MS = 1600;

  const copy = async (text, button) => {
    const word = button.textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      byHand(text, button);
      return;
    }
    button.textContent = "Copied";
    hanois.announce.say("Copied");
    setTimeout(() => {
      button.textContent = word;
    }, SHOWN_MS);
  };

  const byHand = (text, button) => {
    document.querySelector(".copybox")?.remove();
    const told = { readonly: true, "aria-label": "Copy this text" };
    // Only a text area keeps the lines of a table.
    const tree = text.includes("\n") ? ["textarea", told, text] : ["input", { ...told, type: "text", value: text }];
    const box = hanois.dom.make(["span", { class: "copybox" }, tree]);
    button.after(box);
    const field = box.firstElementChild;
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      button.focus();
    });
    // Not while the blur is being told: a node that leaves then is blurred twice.
    field.addEventListener("blur", () => setTimeout(() => box.remove()));
    field.focus();
    field.select();
    hanois.announce.say("The text is selected: copy it with the keys of your system.");
  };

  (globalThis.hanois ??= {}).clipboard = { copy };
}
