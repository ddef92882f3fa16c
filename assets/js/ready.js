// `<html data-ready="aid">` stands while the shown page's charts are drawn as the address asks; it is gone
// while anything is being fetched or drawn.
{
  const LONGEST_MS = 20000;

  const working = () => document.documentElement.removeAttribute("data-ready");

  // `stamps` is {slug: what its figure was painted for}; `current` says whether this is still wanted.
  const whenDrawn = async (page, stamps, current) => {
    const until = performance.now() + LONGEST_MS;
    while (current() && performance.now() < until) {
      if (settle(stamps)) break;
      await frame();
    }
    await frame();
    if (current()) document.documentElement.dataset.ready = page;
  };

  // Lets the drawings go whose charts are drawn, or say why not; whether all are.
  const settle = (stamps) => {
    const done = Object.entries(stamps).filter(([slug, stamp]) => hanois.card.failed(slug) || drawn(slug, stamp));
    for (const [slug] of done) hanois.stills.leave(slug);
    return done.length === Object.keys(stamps).length;
  };

  const drawn = (slug, stamp) => {
    const plot = hanois.card.plot(slug);
    if (!plot || !hanois.graph.isResting(plot)) return false;
    return hanois.graph.isDrawnFor(plot, stamp) && plot.querySelector(".main-svg") !== null;
  };

  // A hidden tab draws no frames: a timer stands in for them.
  const frame = () =>
    new Promise((done) => {
      const timer = setTimeout(done, 100);
      requestAnimationFrame(() => {
        clearTimeout(timer);
        done();
      });
    });

  (globalThis.hanois ??= {}).ready = { working, whenDrawn, settle, frame };
}
