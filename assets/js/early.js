// Runs in the head, before the first paint: a dark page must not flash light while the app loads.
// Only a guess: `show` in callbacks.js, which reads the address by its full grammar, decides.
{
  const asked = /[?&]theme=(light|dark|projector|print)\b/.exec(window.location.hash);
  const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  // The drawings in the document are those of the first page.
  if (!/^(#?\/?|#\/overview)(\?|$)/.test(window.location.hash)) document.documentElement.dataset.first = "other";
  document.documentElement.dataset.theme = asked ? asked[1] : dark ? "dark" : "light";
}
