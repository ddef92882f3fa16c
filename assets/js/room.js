// What belongs to this room, not to the view: the size of the text and whether single keys are heard.
// Remembered by the browser where it allows that, else until the page is left.
{
  const KEY = "hanois-room";
  const DEFAULT = { size: 100, singles: true };
  const SIZES = [100, 115, 130, 145, 160];

  let room = null;

  const get = () => {
    room ??= known(read());
    return room;
  };

  const put = (change) => {
    room = known({ ...get(), ...change });
    try {
      window.localStorage.setItem(KEY, JSON.stringify(room));
    } catch {
      // Private windows and files from disk may refuse: the choice then holds while the page is open.
    }
    return room;
  };

  const read = () => {
    try {
      return JSON.parse(window.localStorage.getItem(KEY) ?? "{}");
    } catch {
      return {};
    }
  };

  // Whatever is not known takes its default.
  const known = (asked) => ({
    size: SIZES.includes(asked?.size) ? asked.size : DEFAULT.size,
    singles: typeof asked?.singles === "boolean" ? asked.singles : DEFAULT.singles,
  });

  (globalThis.hanois ??= {}).room = { get, put };
}
