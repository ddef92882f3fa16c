// Keys and clickers while presenting -> acts. Pure.
// Keys of one letter or sign can be switched off (`singles`), because speech input and stray fingers press them.
{
  const NAMED = {
    ArrowRight: "next", PageDown: "next", " ": "next", ArrowLeft: "back", PageUp: "back", Home: "first", End: "last",
    ArrowDown: "down", ArrowUp: "up", Escape: "leave",
  };
  const SINGLE = { f: "full", b: "blank", ".": "blank", n: "notes", r: "reveal", g: "guess", "?": "help" };
  const PRESSES = new Set([" ", "Enter"]);

  // `pressing` says that the key is typed on a button, a link or a field, which has Space and Enter for itself.
  const actOf = ({ key, ctrlKey, altKey, metaKey, shiftKey }, { singles, pressing = false }) => {
    if (ctrlKey || altKey || metaKey) return null;
    if (pressing && PRESSES.has(key)) return null;
    if (key === " " && shiftKey) return "back";
    if (Object.hasOwn(NAMED, key)) return NAMED[key];
    const letter = key.toLowerCase();
    return singles && Object.hasOwn(SINGLE, letter) ? SINGLE[letter] : null;
  };

  const SWIPE = 60;

  // The way of a finger in px -> an act; a swipe is longer across than down.
  const swipe = (across, down) => {
    if (Math.abs(across) < SWIPE || Math.abs(across) < 1.5 * Math.abs(down)) return null;
    return across < 0 ? "next" : "back";
  };

  (globalThis.hanois ??= {}).presentkeys = { actOf, swipe };
}
