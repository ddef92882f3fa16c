// The guess of a class: heights over years, drawn before the data are shown. Pure geometry, in shares:
// `at` runs from 0 to 1 along the time axis, `height` from 0 to 1 along the scale. It is kept nowhere.
{
  const RAISE = 0.02;
  const LEAP = 0.1;

  // The time axis of a painted figure and the scale of its first panel; null where a guess makes no sense.
  const frame = ({ data, layout }) => {
    const time = layout.meta?.time_axis;
    if (!time) return null;
    const id = time.replace("axis", "");
    const other = time.startsWith("x") ? "y" : "x";
    const first = data.find((trace) => trace.meta?.kind === "claims" && (trace[`${id[0]}axis`] ?? id[0]) === id);
    if (!first) return null;
    const scale = `${other}axis${(first[`${other}axis`] ?? other).slice(1)}`;
    const [years, range] = [layout[time]?.range, layout[scale]?.range];
    if (!years || !range || typeof range[0] !== "number" || layout[scale].visible === false) return null;
    return { time, scale, upright: other === "y", years, range, count: Math.max(2, Math.round(years[1] - years[0])) };
  };

  // A guess is a list of heights, one a year; null where nothing has been drawn yet.
  const blank = ({ count }) => Array.from({ length: count }, () => null);

  const clamp = (share) => Math.min(1, Math.max(0, share));

  const slot = ({ count }, at) => Math.min(count - 1, Math.floor(clamp(at) * count));

  // A stroke of the pen from one point to the next: the years between are filled on the way.
  const stroke = (frame, guess, from, to) => {
    const [first, last] = [slot(frame, from.at), slot(frame, to.at)];
    const made = [...guess];
    const steps = Math.abs(last - first);
    for (let step = 0; step <= steps; step += 1) {
      const share = steps ? step / steps : 1;
      made[first + Math.sign(last - first) * step] = clamp(from.height + (to.height - from.height) * share);
    }
    return made;
  };

  // A key on the pen {guess, index}: left and right choose the year and take the height along, up and down
  // change it. Null where the key is not the pen's.
  const press = (frame, { guess, index }, key) => {
    const height = guess[index] ?? nearest(guess, index) ?? 0;
    const put = (to) => ({ guess: stroke(frame, guess, middle(frame, index, to), middle(frame, index, to)), index });
    switch (key) {
      case "ArrowUp":
        return put(height + RAISE);
      case "ArrowDown":
        return put(height - RAISE);
      case "+":
        return put(height + LEAP);
      case "-":
        return put(height - LEAP);
      case "ArrowRight":
      case "ArrowLeft": {
        const to = Math.min(frame.count - 1, Math.max(0, index + (key === "ArrowRight" ? 1 : -1)));
        const kept = guess[index] === null ? guess : stroke(frame, guess, middle(frame, index, height), middle(frame, to, guess[to] ?? height));
        return { guess: kept, index: to };
      }
      case "Delete":
      case "Backspace":
        return { guess: blank(frame), index };
      default:
        return null;
    }
  };

  const middle = ({ count }, index, height) => ({ at: (index + 0.5) / count, height: clamp(height) });

  const nearest = (guess, index) => {
    for (let away = 1; away < guess.length; away += 1) {
      const found = guess[index - away] ?? guess[index + away];
      if (found !== null && found !== undefined) return found;
    }
    return null;
  };

  // The lines of a guess as shares, one for each run of years without a gap.
  const lines = (frame, guess) => {
    const runs = [];
    guess.forEach((height, index) => {
      if (height === null) return;
      if (index === 0 || guess[index - 1] === null) runs.push([]);
      runs.at(-1).push(middle(frame, index, height));
    });
    return runs;
  };

  // A share of the scale in its own unit, for those who listen.
  const valueOf = ({ range: [low, high] }, height) => low + (high - low) * height;

  const yearOf = ({ years }, index) => Math.floor(years[0] + 0.5) + index;

  const isEmpty = (guess) => guess.every((height) => height === null);

  (globalThis.hanois ??= {}).predict = { frame, blank, stroke, press, lines, valueOf, yearOf, isEmpty };
}
