// Sentences for everybody: what is spoken to a screen reader, and the notice line below the header.
{
  const UNSEEN = "\u00a0";

  // The same words twice are no change, and would not be spoken again: an unseen sign makes one.
  const say = (text) => write("spoken", textOf("spoken") === text ? text + UNSEEN : text);

  const notice = (problems) => {
    if (problems.length) write("notice", `The address was mended: ${problems.join("; ")}. The default is shown.`);
  };

  const clear = () => write("notice", "");

  const place = (name) => document.querySelector(`[data-part="${name}"]`);

  const textOf = (name) => place(name)?.textContent;

  const write = (name, text) => {
    if (place(name) && textOf(name) !== text) place(name).textContent = text;
  };

  (globalThis.hanois ??= {}).announce = { say, notice, clear };
}
