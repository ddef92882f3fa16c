// View and screen -> stage: what a figure must be fetched and painted for. Pure.
{
  // Figures for the projector are drawn for a screen 1080 px high.
  const BASIS = 1080;

  const stage = (view, screen, site) => {
    const theme = view.theme !== "auto" ? view.theme : screen.dark ? "dark" : "light";
    const projected = theme === "projector";
    const { canvases } = site;
    return {
      theme,
      canvas: projected ? canvases.projector : screen.narrow ? canvases.narrow : canvases.wide,
      evidence: view.weak === "hide" ? "strong" : "all",
      scale: projected ? screen.height / BASIS : 1,
      palette: site.palettes[theme],
      hatches: theme === "print" ? site.hatches : {},
      marker: site.marker,
      claim: view.claim,
    };
  };

  const figureAddress = (slug, at) => `figures/${slug}.${at.canvas}.${at.evidence}.json`;

  const evidenceAddress = (claim, site) => {
    const table = site.tables[claim.split("-")[0]];
    return table ? `evidence/${table}.json` : null;
  };

  (globalThis.hanois ??= {}).stage = { stage, figureAddress, evidenceAddress };
}
