// Copy a text; where the browser does not allow it, the text is shown to be copied by hand.
{
  const copy = async (text, button) => {
    const word = button.textContent;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
      hanois.announce.say("Copied");
    } catch {
      window.prompt("Copy this:", text);
      return;
    }
    setTimeout(() => {
      button.textContent = word;
    }, 1600);
  };

  (globalThis.hanois ??= {}).clipboard = { copy };
}
