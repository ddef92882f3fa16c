// The direct labels of actors are switches: a click on "China" in a chart does what the strip's button does.
// Only a label whose first line is just a name: numbers and sentences leave the pointer to the marks beneath them. Pure.
{
  const PREFIX = "label:";

  const labels = (figure, { names }) => ({
    ...figure,
    layout: {
      ...figure.layout,
      annotations: (figure.layout.annotations ?? []).map((note) => (isName(note, names) ? { ...note, captureevents: true } : note)),
    },
  });

  const isName = ({ name, text }, names) => {
    const actor = actorOf(name);
    return actor !== null && Object.hasOwn(names, actor) && firstLine(text) === names[actor];
  };

  const firstLine = (text) => String(text).split(/<br\s*\/?>/i)[0].replace(/<[^>]*>/g, "").trim();

  const actorOf = (name) => (name?.startsWith(PREFIX) ? name.slice(PREFIX.length) : null);

  // The side to switch for a clicked label; "" where the actor is several sides together.
  const sideOf = (name, sidesOf) => {
    const actor = actorOf(name) ?? "";
    const sides = Object.hasOwn(sidesOf, actor) ? sidesOf[actor] : [];
    return sides.length === 1 ? sides[0] : "";
  };

  (globalThis.hanois ??= {}).labels = { labels, sideOf };
}
