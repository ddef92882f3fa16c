// The printer gets the print theme at the width of a sheet, whatever the screen shows; the screen gets its
// own back. Plotly draws synchronously here: the browser takes its picture once `beforeprint` has returned.
{
  // A4 and Letter upright, less 14 mm on both sides, in CSS px.
  const SHEET = 680;
  // A taller chart is drawn smaller, so that its question stands on the same sheet, but never too small to be read.
  const TALLEST = 740;
  const SMALLEST = 0.7;

  // `stageFor(theme)` -> stage, `figures()` -> [[plot element, figure file]] of the shown charts, `receipt(files)`
  // writes what stands at the end of the printed page.
  const listen = ({ stageFor, figures, canvases, receipt }) => {
    window.addEventListener("beforeprint", () => {
      receipt(figures().map(([, file]) => file));
      const at = stageFor("print");
      turn(at.theme);
      for (const [plot, file] of figures()) {
        const { width, scale } = sheet(file, canvases);
        const { data, layout } = hanois.paint.paint(file.figure, { ...at, scale });
        draw(plot, data, { ...layout, autosize: false, width });
      }
    });
    window.addEventListener("afterprint", () => {
      const at = stageFor(null);
      turn(at.theme);
      for (const [plot, file] of figures()) {
        const { data, layout } = hanois.paint.paint(file.figure, at);
        draw(plot, data, layout);
      }
    });
  };

  const turn = (theme) => {
    document.documentElement.dataset.theme = theme;
  };

  const draw = (plot, data, layout) => globalThis.Plotly.react(plot, data, layout, plot._context);

  // A figure made for a projector is shrunk onto the sheet, one made for a phone keeps its width.
  const sheet = ({ canvas, figure }, { narrow, narrowWidth, projector, projectorWidth }) => {
    const own = canvas === projector ? SHEET / projectorWidth : 1;
    const fitting = Math.max(SMALLEST, Math.min(1, TALLEST / (figure.layout.height * own)));
    return { width: canvas === narrow ? narrowWidth : SHEET, scale: own * fitting };
  };

  (globalThis.hanois ??= {}).printer = { listen, sheet };
}
