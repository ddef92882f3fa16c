// Sentences for everybody: what is spoken to a screen reader, and the notice line below the header.
{
  const say = (text) => write("spoken", text);

  const notice = (problems) => {
    if (problems.length) write("notice", `The address was mended: ${problems.join("; ")}. The default is shown.`);
  };

  const clear = () => write("notice", "");

  const write = (name, text) => {
    const place = document.querySelector(`[data-part="${name}"]`);
    if (place && place.textContent !== text) place.textContent = text;
  };

  (globalThis.hanois ??= {}).announce = { say, notice, clear };
}
