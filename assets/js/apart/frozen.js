// The first script of a copy in a folder: there is no server, so what Dash asks one is answered from files. A browser
// reads no files for a page from disk: there the copy in one file, which lies beside it, takes over.
{
  const ALONE = "hanois-allies.html";
  const ANSWERS = { "_dash-layout": "dash/layout.json", "_dash-dependencies": "dash/dependencies.json" };
  const KIND = { "content-type": "application/json" };

  if (window.location.protocol === "file:") window.location.replace(ALONE + window.location.hash);

  const ask = window.fetch.bind(window);

  // Dash wants to be told that it is given JSON, which not every host says.
  const fetched = async (address, options) => {
    const kept = ANSWERS[String(address?.url ?? address).replace(/^\.\//, "")];
    if (!kept) return ask(address, options);
    const answer = await ask(kept);
    return new Response(await answer.blob(), { status: answer.status, headers: KIND });
  };

  Object.defineProperty(window, "fetch", { value: fetched, writable: true, configurable: true });
}
