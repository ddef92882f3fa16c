// The address codec: the only reader and writer of `#/aid?theme=dark&claim=troops-cn-0019`.
// Pure; driven by `site.keys` and `site.pages`, which come from dashboard/view.py and dashboard/pages.
{
  const LONGEST = 2000;

  // Hash -> {view, problems}. Whatever is not allowed takes its default and is named in `problems`.
  const parse = (hash, site) => {
    const text = String(hash || "").slice(0, LONGEST);
    const [path, query] = split(text.replace(/^#/, ""));
    const problems = [];
    const view = { page: pageOf(path, site, problems) };
    const asked = new URLSearchParams(query);
    for (const key of site.keys) view[key.name] = valueOf(key, asked, problems);
    for (const name of new Set(asked.keys())) {
      if (!site.keys.some((key) => key.name === name)) problems.push(`“${short(name)}” is not a setting`);
    }
    return { view, problems };
  };

  // View -> hash. Defaults are left out; keys stand in the order of `site.keys`.
  const format = (view, site) => {
    const asked = new URLSearchParams();
    for (const key of site.keys) {
      const value = view[key.name] ?? key.default;
      if (value !== key.default) asked.set(key.name, value);
    }
    const query = asked.toString();
    return `#/${view.page}${query ? `?${query}` : ""}`;
  };

  const split = (text) => {
    const at = text.indexOf("?");
    return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
  };

  const pageOf = (path, site, problems) => {
    const asked = path.replace(/^\//, "");
    const found = site.pages.find((page) => page.key === asked);
    if (!found && asked !== "") problems.push(`there is no page “${short(asked)}”`);
    return (found || site.pages[0]).key;
  };

  const valueOf = (key, asked, problems) => {
    const value = asked.get(key.name);
    if (value === null || value === key.default) return key.default;
    const allowed = key.values.length
      ? key.values.includes(value)
      : new RegExp(`^(?:${key.pattern})$`).test(value);
    if (allowed) return value;
    problems.push(`“${short(value)}” is not a value of “${key.name}”`);
    return key.default;
  };

  const short = (text) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

  (globalThis.hanois ??= {}).address = { parse, format };
}
