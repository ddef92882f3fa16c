// Puts a drawing together that is told by another one (dashboard/publish/likeness.py). Pure.
{
  const PLACE = "≈";
  const LEAST_TEXT = 16;

  // All lists, objects and longer texts of a value, from the top down. A text is as long as it has characters.
  const places = (value, found = []) => {
    if (typeof value === "string") {
      if (value.length >= LEAST_TEXT && [...value].length >= LEAST_TEXT) found.push(value);
    } else if (value && typeof value === "object") {
      found.push(value);
      for (const one of Object.values(value)) places(one, found);
    }
    return found;
  };

  const whole = (told, first) => {
    const known = places(first);
    const put = (value) => {
      if (!value || typeof value !== "object") return value;
      if (Array.isArray(value)) return value.map(put);
      const { [PLACE]: place, ...own } = value;
      const differing = Object.entries(own).map(([key, one]) => [key, put(one)]);
      if (place === undefined) return Object.fromEntries(differing);
      return differing.length ? { ...known[place], ...Object.fromEntries(differing) } : known[place];
    };
    return put(told.value);
  };

  (globalThis.hanois ??= {}).like = { places, whole };
}
