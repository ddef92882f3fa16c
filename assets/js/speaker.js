// The speaker window: notes, what comes next, the clock. A second window that this page writes and hears, so
// that it needs no request and works from a file; it follows the presentation and leads it.
{
  const NAME = "hanois-notes";
  const FEATURES = "popup,width=720,height=760";
  const STYLES = 'link[rel="stylesheet"], style';
  const MOVES = [["back", "Back"], ["reveal", "Reveal"], ["next", "Next"], ["blank", "Blank"]];
  const SECOND = 1000;

  let win = null;
  let timer = 0;

  // False when the browser does not let a window open.
  const open = (session, tools) => {
    if (!isOpen()) win = window.open("", NAME, FEATURES);
    if (!isOpen()) return false;
    build(win.document);
    win.document.body.addEventListener("click", (event) => {
      const button = event.target.closest("[data-value]");
      if (button) hanois.deckacts.run(button.dataset.value, tools);
    });
    win.addEventListener("keydown", (event) => onKey(event, tools));
    clearInterval(timer);
    timer = setInterval(() => tick(hanois.present.now()), SECOND);
    fill(session);
    win.focus();
    return true;
  };

  const isOpen = () => Boolean(win && !win.closed);

  const close = () => {
    clearInterval(timer);
    if (isOpen()) win.close();
    win = null;
  };

  const onKey = (event, tools) => {
    const pressing = Boolean(event.target.closest?.("button"));
    const act = hanois.presentkeys.actOf(event, { ...hanois.room.get(), pressing });
    if (!act || act === "full" || act === "notes" || act === "help") return;
    event.preventDefault();
    if (act === "leave") close();
    else hanois.deckacts.run(act, tools);
  };

  const build = (doc) => {
    doc.open();
    doc.write("<!doctype html><html lang=en><head><meta charset=utf-8></head><body></body></html>");
    doc.close();
    doc.title = "Speaker notes";
    doc.documentElement.dataset.theme = "light";
    doc.documentElement.className = "speaker";
    const styles = [...document.querySelectorAll(STYLES)].map((one) => copied(one, doc));
    doc.head.replaceChildren(...styles);
    doc.body.replaceChildren(doc.importNode(hanois.dom.make(frame()), true));
  };

  // Made anew, with whole addresses: a sheet that is only copied is not fetched there.
  const copied = (style, doc) => {
    const copy = doc.createElement(style.href ? "link" : "style");
    if (style.href) Object.assign(copy, { rel: "stylesheet", href: style.href });
    else copy.textContent = style.textContent;
    return copy;
  };

  const frame = () => [
    "main",
    { class: "speaker-page" },
    ["div", { class: "speaker-clock" }, ["span", { "data-speaker": "elapsed" }], ["span", { "data-speaker": "clock" }]],
    ["div", { "data-speaker": "scene", class: "speaker-scene", "aria-live": "polite" }],
    ["div", { class: "speaker-moves" }, ...MOVES.map(([act, word]) => ["button", { type: "button", class: "speaker-button", "data-value": act }, word])],
  ];

  const part = (name) => win.document.querySelector(`[data-speaker="${name}"]`);

  const put = (name, trees) => {
    const made = trees.map(hanois.dom.make).map((node) => win.document.importNode(node, true));
    part(name).replaceChildren(...made);
  };

  // What the window says of a session of present.js.
  const fill = (session) => {
    if (!isOpen() || !session?.deck) return;
    put("scene", hanois.speakernotes.notes(session));
    tick(session);
  };

  const tick = (session) => {
    if (!isOpen() || !session) return;
    const time = new Date();
    put("clock", [time.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })]);
    put("elapsed", [hanois.speakernotes.elapsed(time.getTime() - session.since)]);
  };

  (globalThis.hanois ??= {}).speaker = { open, close, fill };
}
