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
      years: hanois.years.shown(view),
      sides: view.actors ? view.actors.split(",") : null,
      sidesOf: site.sidesOf,
      names: site.names,
      archive: view.archive,
      series: view.series,
      variant: view.variant,
      variants: site.variants,
      chart: view.chart,
      step: view.step,
    };
  };

  const figureAddress = (slug, at) => `figures/${drawing(slug, at)}.${at.canvas}.${at.evidence}.json`;

  // The drawing of a chart: its slug, or `slug~variant` with the variant of the address or else the first.
  const drawing = (slug, { variant, variants }) => {
    const known = variants[slug];
    if (!known) return slug;
    const asked = variant.startsWith(`${slug}~`) ? variant.slice(slug.length + 1) : "";
    return `${slug}~${known.includes(asked) ? asked : known[0]}`;
  };

  const evidenceAddress = (claim, site) => {
    const table = site.tables[claim.split("-")[0]];
    return table ? `evidence/${table}.json` : null;
  };

  (globalThis.hanois ??= {}).stage = { stage, figureAddress, drawing, evidenceAddress };
}
