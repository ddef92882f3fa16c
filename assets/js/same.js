// What stayed the same, handed over as the very same thing: Plotly takes every new list for new data, and draws a
// chart anew in which only something faded. Pure.
{
  // -> `fresh`, in which whatever equals its place in `old` is that of `old`.
  const kept = (old, fresh) => {
    if (Array.isArray(old) && Array.isArray(fresh)) return list(old, fresh);
    if (isPlain(old) && isPlain(fresh)) return record(old, fresh);
    return fresh;
  };

  const isPlain = (value) => value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype;

  const list = (old, fresh) => {
    const made = fresh.map((one, index) => kept(old[index], one));
    return old.length === made.length && made.every((one, index) => Object.is(one, old[index])) ? old : made;
  };

  const record = (old, fresh) => {
    const names = Object.keys(fresh);
    const made = Object.fromEntries(names.map((name) => [name, kept(old[name], fresh[name])]));
    const whole = Object.keys(old).length === names.length && names.every((name) => Object.hasOwn(old, name) && Object.is(made[name], old[name]));
    return whole ? old : made;
  };

  (globalThis.hanois ??= {}).same = { kept };
}
