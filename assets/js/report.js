// The text of an error report: it names the claim that was open last and the address at which it stood.
{
  let last = { claim: "", address: "" };

  const fill = (view, address) => {
    if (view.claim) last = { claim: view.claim, address };
    for (const element of document.querySelectorAll("[data-report]")) {
      const text = element.dataset.report
        .replace("{claim}", () => last.claim)
        .replace("{address}", () => last.address || address);
      if (element.dataset.act) element.dataset.value = text;
      else element.textContent = text;
    }
  };

  (globalThis.hanois ??= {}).report = { fill };
}
