// The check of the school text: shows the statements of one verdict, or all of them.
{
  const only = (verdict, element) => {
    const block = element.closest("[data-textbook]");
    for (const row of block.querySelectorAll("[data-verdict]")) row.hidden = verdict !== "" && row.dataset.verdict !== verdict;
    for (const button of block.querySelectorAll('[data-act="verdict"]')) button.setAttribute("aria-pressed", String(button === element));
  };

  (globalThis.hanois ??= {}).textbook = { only };
}
