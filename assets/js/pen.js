// The pen of the class: a sheet over the chart of a scene, for mouse, finger and keys. The guess lives only as
// long as the presentation does; its geometry is in predict.js.
{
  const HINT = "Your guess. Left and right choose the year, up and down raise and lower the line. Delete clears it.";
  const SVG = "http://www.w3.org/2000/svg";

  // deck/scene/chart -> {guess, index}
  const guesses = new Map();

  // Lays the sheet of a scene over its drawn chart: to draw on (`active`), or to compare with.
  const lay = (stage, plot, key, active) => {
    lift(stage);
    const frame = plot._fullLayout ? hanois.predict.frame({ data: plot.data, layout: plot.layout }) : null;
    mark(stage, frame ? key : "");
    if (!frame) return false;
    const pen = guesses.get(key) ?? { guess: hanois.predict.blank(frame), index: 0 };
    if (!active && hanois.predict.isEmpty(pen.guess)) return false;
    guesses.set(key, pen);
    const sheet = document.createElementNS(SVG, "svg");
    sheet.setAttribute("class", active ? "present-sheet present-sheet-open" : "present-sheet");
    const box = plot.getBoundingClientRect();
    sheet.setAttribute("width", box.width);
    sheet.setAttribute("height", box.height);
    if (active) {
      sheet.setAttribute("tabindex", "0");
      sheet.setAttribute("role", "application");
      sheet.setAttribute("aria-label", HINT);
      hear(sheet, { plot, frame, key });
    } else sheet.setAttribute("aria-hidden", "true");
    plot.append(sheet);
    show(sheet, plot, frame, pen, active);
    return true;
  };

  const lift = (stage) => stage.querySelectorAll(".present-sheet").forEach((one) => one.remove());

  // The stage says whether there is a guess, for the button that clears it.
  const mark = (stage, key) => stage.closest(".present").toggleAttribute("data-guess", has(key));

  const clear = (key) => guesses.delete(key);

  const forget = () => guesses.clear();

  const has = (key) => guesses.has(key) && !hanois.predict.isEmpty(guesses.get(key).guess);

  // Where a share of the axes lies in px of the plot. A scale that runs downwards has its range turned round.
  const area = ({ _fullLayout: layout }, { time, scale }) => ({ along: layout[time], across: layout[scale] });

  const place = (plot, frame, { at, height }) => {
    const { along, across } = area(plot, frame);
    const time = along._offset + at * along._length;
    const value = frame.upright ? across._offset + (1 - height) * across._length : across._offset + height * across._length;
    return frame.upright ? [time, value] : [value, time];
  };

  const shares = (plot, frame, x, y) => {
    const { along, across } = area(plot, frame);
    const [time, value] = frame.upright ? [x, y] : [y, x];
    const share = (value - across._offset) / across._length;
    return { at: (time - along._offset) / along._length, height: frame.upright ? 1 - share : share };
  };

  const show = (sheet, plot, frame, { guess, index }, active) => {
    const trees = hanois.predict.lines(frame, guess).flatMap((run) => {
      const points = run.map((point) => place(plot, frame, point).map((px) => px.toFixed(1)).join(" "));
      const d = `M${points.join("L")}${points.length === 1 ? "h.1" : ""}`;
      return [["path", { class: "guess-edge", d }], ["path", { class: "guess-line", d }]];
    });
    if (active) {
      const [x, y] = place(plot, frame, { at: (index + 0.5) / frame.count, height: guess[index] ?? 0 });
      trees.push(["circle", { class: "guess-pen", cx: x.toFixed(1), cy: y.toFixed(1), r: 12 }]);
    }
    hanois.dom.fill(sheet, trees);
  };

  const hear = (sheet, { plot, frame, key }) => {
    let last = null;
    const put = (pen) => {
      guesses.set(key, pen);
      show(sheet, plot, frame, pen, true);
      mark(plot, key);
    };
    const where = (event) => {
      const box = sheet.getBoundingClientRect();
      return shares(plot, frame, event.clientX - box.left, event.clientY - box.top);
    };
    const draw = (to) => {
      const { guess } = guesses.get(key) ?? { guess: hanois.predict.blank(frame) };
      const made = hanois.predict.stroke(frame, guess, last ?? to, to);
      last = to;
      put({ guess: made, index: Math.min(frame.count - 1, Math.max(0, Math.floor(to.at * frame.count))) });
    };
    sheet.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      sheet.focus({ preventScroll: true });
      try {
        sheet.setPointerCapture(event.pointerId);
      } catch {
        // A pointer that is gone already cannot be held.
      }
      last = null;
      draw(where(event));
    });
    sheet.addEventListener("pointermove", (event) => {
      if (last) draw(where(event));
    });
    for (const end of ["pointerup", "pointercancel"]) sheet.addEventListener(end, () => (last = null));
    sheet.addEventListener("keydown", (event) => {
      const pen = hanois.predict.press(frame, guesses.get(key) ?? { guess: hanois.predict.blank(frame), index: 0 }, event.key);
      if (!pen || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      put(pen);
      hanois.announce.say(spoken(frame, pen));
    });
  };

  const spoken = (frame, { guess, index }) => {
    const height = guess[index];
    const year = hanois.predict.yearOf(frame, index);
    if (height === null) return `${year}: nothing drawn`;
    return `${year}: about ${Math.round(hanois.predict.valueOf(frame, height)).toLocaleString("en")}`;
  };

  (globalThis.hanois ??= {}).pen = { lay, lift, clear, forget, has };
}
