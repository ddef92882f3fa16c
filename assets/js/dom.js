// The one place where elements are made: a tree is text or [tag, attributes, ...trees].
// Text stays text (never markup), and attributes that carry code are refused.
{
  const SVG = "http://www.w3.org/2000/svg";
  const DRAWN = new Set(["svg", "circle", "line", "path", "rect", "g", "text"]);

  const make = (tree) => {
    if (tree === null || tree === undefined || tree === false) return document.createTextNode("");
    if (!Array.isArray(tree)) return document.createTextNode(String(tree));
    const [tag, attributes, ...children] = tree;
    const element = DRAWN.has(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
    for (const [name, value] of Object.entries(attributes ?? {})) {
      if (value === null || value === undefined || value === false) continue;
      if (/^on|^style$/i.test(name)) throw new Error(`dom: ${name} is not an attribute of a tree`);
      element.setAttribute(name, value === true ? "" : String(value));
    }
    element.append(...children.map(make));
    return element;
  };

  const fill = (element, trees) => element?.replaceChildren(...trees.map(make));

  (globalThis.hanois ??= {}).dom = { make, fill };
}
