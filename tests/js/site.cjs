// The part of `dashboard/site.py` that the pure functions need, and the functions themselves.
const path = require("node:path");

const load = (...names) => {
  for (const name of names) require(path.join(__dirname, "..", "..", "assets", "js", `${name}.js`));
  return globalThis.hanois;
};

const site = {
  keys: [
    { name: "theme", default: "auto", values: ["auto", "light", "dark", "projector", "print"], pattern: "", many: false, stays: true },
    { name: "actors", default: "", values: ["china", "ussr", "usa"], pattern: "", many: true, stays: true },
    { name: "from", default: "", values: [], pattern: "19(?:4[5-9]|[5-7][0-9])", many: false, stays: true },
    { name: "to", default: "", values: [], pattern: "19(?:4[5-9]|[5-7][0-9])", many: false, stays: true },
    { name: "archive", default: "all", values: ["all", "beijing", "moscow"], pattern: "", many: false, stays: true },
    { name: "weak", default: "show", values: ["show", "hide"], pattern: "", many: false, stays: true },
    { name: "chart", default: "", values: [], pattern: "[a-z][a-z0-9_]{0,40}", many: false, stays: false },
    { name: "series", default: "", values: [], pattern: "[a-z][a-z0-9-]{1,60}", many: false, stays: false },
    { name: "variant", default: "", values: [], pattern: "[a-z][a-z0-9_]{0,40}~[a-z0-9-]{1,60}", many: false, stays: false },
    { name: "claim", default: "", values: [], pattern: "[a-z]+-[a-z]+-[0-9]{4}|ev-[0-9]{3}|(?:rt|pl)-[a-z0-9-]{2,60}", many: false, stays: false },
    { name: "table", default: "", values: [], pattern: "[a-z][a-z0-9_]{0,40}", many: false, stays: false },
    { name: "step", default: "all", values: ["marks", "axes", "all"], pattern: "", many: false, stays: false },
  ],
  grammar: { version: 1, upgrades: [] },
  sides: { china: "China", ussr: "USSR", usa: "United States" },
  sidesOf: { China: ["china"], USSR: ["ussr"], USA: ["usa"], "USSR and China": ["china", "ussr"] },
  names: { China: "China", USSR: "USSR" },
  archives: { beijing: "Beijing", moscow: "Moscow" },
  pages: [
    { key: "overview", title: "Overview", charts: ["headlines"] },
    { key: "aid", title: "Aid", charts: ["yardsticks"] },
  ],
  variants: { quantity: ["cn-killed", "su-killed"] },
  canvases: { wide: "wide", narrow: "narrow", projector: "projector", narrowBelow: 760 },
  palettes: {
    light: { "#1C1B19": "#1C1B19", "#B3261E": "#B3261E" },
    dark: { "#1C1B19": "#F1EEE7", "#B3261E": "#FF8A7A" },
    projector: { "#1C1B19": "#000000", "#B3261E": "#A3160F" },
    print: { "#1C1B19": "#000000", "#B3261E": "#8E1B15" },
  },
  marker: { fill: "#FFDF6B", edge: "#8A6A00", ghost: "#C9C3B5", ground: "#FBFAF7" },
  hatches: { China: "/" },
  tables: { troops: "troops", ev: "events", rt: "routes", pl: "routes" },
  actors: { China: "china", USSR: "ussr" },
};

const freeze = (value) => {
  if (value && typeof value === "object") Object.values(value).forEach(freeze);
  return Object.freeze(value);
};

module.exports = { load, site: freeze(site), freeze };
