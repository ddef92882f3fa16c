// The address codec: the only reader and writer of `#/aid?theme=dark&claim=troops-cn-0019`.
// Pure; driven by `site.keys`, `site.grammar` and `site.pages`, which come from dashboard/view.py and
// dashboard/pages.
{
  const LONGEST = 2000;
  const VERSION = "v";

  // Hash -> {view, problems}. Whatever is not allowed takes its default and is named in `problems`.
  const parse = (hash, site) => {
    const text = String(hash || "");
    const problems = [];
    const [path, query] = split(text.slice(0, LONGEST).replace(/^#/, ""));
    if (text.length > LONGEST) problems.push("it was too long, and its end was left out");
    const asked = upgraded({ page: path.replace(/^\//, ""), query: hanois.query.parse(query) }, site.grammar, problems);
    const view = { page: pageOf(asked.page, site, problems) };
    for (const key of site.keys) view[key.name] = valueOf(key, asked.query, problems);
    for (const name of new Set(asked.query.map(([key]) => key))) {
      if (!site.keys.some((key) => key.name === name)) problems.push(`“${short(name)}” is not a setting`);
    }
    return { view, problems };
  };

  // View -> hash. Defaults are left out; keys stand in the order of `site.keys`.
  const format = (view, site) => {
    const asked = site.keys
      .map((key) => [key.name, view[key.name] ?? key.default, key.default])
      .filter(([, value, usual]) => value !== usual)
      .map(([name, value]) => [name, value]);
    const { version } = site.grammar;
    if (version > 1 && asked.length) asked.push([VERSION, String(version)]);
    return `#/${view.page}${asked.length ? `?${hanois.query.format(asked)}` : ""}`;
  };

  const split = (text) => {
    const at = text.indexOf("?");
    return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
  };

  // An address of an earlier version, read as one of today: names are changed step by step.
  const upgraded = ({ page, query }, { version, upgrades }, problems) => {
    const said = first(query, VERSION) ?? "1";
    const from = /^[1-9][0-9]?$/.test(said) ? Number(said) : version + 1;
    if (from > version) problems.push(`“${short(said)}” is not a version that this copy knows`);
    return upgrades.filter((one) => one.version >= from).reduce(step, { page, query: query.filter(([name]) => name !== VERSION) });
  };

  const first = (query, name) => query.find(([key]) => key === name)?.[1] ?? null;

  const step = ({ page, query }, { keys, pages, values }) => ({
    page: own(pages, page) ?? page,
    query: query.map(([name, value]) => {
      const key = own(keys, name) ?? name;
      return [key, own(values, `${key}=${value}`) ?? value];
    }),
  });

  const own = (map, name) => (Object.hasOwn(map, name) ? map[name] : undefined);

  const pageOf = (asked, site, problems) => {
    const found = site.pages.find((page) => page.key === asked);
    if (!found && asked !== "") problems.push(`there is no page “${short(asked)}”`);
    return (found || site.pages[0]).key;
  };

  const valueOf = (key, asked, problems) => {
    const value = first(asked, key.name);
    if (value === null || value === key.default) return key.default;
    if (key.many) return several(key, value.split(","), problems);
    if (allows(key, value)) return value;
    problems.push(`“${short(value)}” is not a value of “${key.name}”`);
    return key.default;
  };

  const allows = (key, value) =>
    key.values.length ? key.values.includes(value) : new RegExp(`^(?:${key.pattern})$`).test(value);

  // The known ones of a list, each once and in the key's order; all of them are the same as none.
  const several = (key, asked, problems) => {
    for (const one of new Set(asked)) {
      if (!key.values.includes(one)) problems.push(`“${short(one)}” is not a value of “${key.name}”`);
    }
    const kept = key.values.filter((one) => asked.includes(one));
    return kept.length === key.values.length ? key.default : kept.join(",");
  };

  const short = (text) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

  (globalThis.hanois ??= {}).address = { parse, format };
}
