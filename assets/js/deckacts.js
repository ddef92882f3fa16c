// What keys, buttons and fingers do while presenting: through the deck, and around it.
{
  const SIZE = "size-";
  const ENDS = { next: "This is the end.", reveal: "All of it is uncovered.", back: "This is the beginning." };
  const PAGE = 0.7;
  const IN_HELP = new Set(["help", "leave", "singles", "card"]);

  const run = (act, tools) => {
    const { present } = hanois;
    if (!present.now()) return;
    if (act !== "blank" && unblank(present)) return;
    if (!present.part("help").hidden && !act.startsWith(SIZE) && !IN_HELP.has(act)) return;
    if (Object.hasOwn(acts, act)) acts[act](present, tools);
    else if (act.startsWith(SIZE)) enlarge(Number(act.slice(SIZE.length)), tools);
    else go(act, tools);
  };

  const acts = {
    leave: (present, tools) => {
      if (closed(present, "help") || closed(present, "card", present.now().deck)) return;
      tools.go(present.way(tools.view(), present.now().site));
    },
    help: (present) => {
      const help = present.part("help");
      help.hidden = !help.hidden;
      if (help.hidden) present.overlay().focus({ preventScroll: true });
      else help.querySelector("button").focus();
    },
    card: (present) => {
      present.part("help").hidden = true;
      present.part("card").hidden = false;
      present.overlay().focus({ preventScroll: true });
    },
    blank: (present) => {
      const cover = present.part("blank");
      cover.hidden = !cover.hidden;
    },
    notes: (present, tools) => {
      if (!hanois.speaker.open(present.now(), tools)) present.say("The browser kept the notes window shut: allow pop-ups here.");
    },
    full: (present) => fullScreen(present),
    clear: (present) => present.clear(),
    singles: (present) => {
      hanois.room.put({ singles: !hanois.room.get().singles });
      present.size();
    },
    up: (present, tools) => scroll(present, -1) || acts.back(present, tools),
    down: (present, tools) => scroll(present, 1) || acts.next(present, tools),
    // A chart that is higher than the screen is gone through before its next step.
    next: (present, tools) => present.turn(1) || go("next", tools),
    back: (present, tools) => present.turn(-1) || go("back", tools),
  };

  const unblank = (present) => {
    const cover = present.part("blank");
    if (cover.hidden) return false;
    cover.hidden = true;
    return true;
  };

  // True when it was open; the test card of an address without a deck stays.
  const closed = (present, name, closes = true) => {
    const place = present.part(name);
    if (place.hidden || !closes) return false;
    place.hidden = true;
    present.overlay().focus({ preventScroll: true });
    return true;
  };

  const go = (act, tools) => {
    const { present } = hanois;
    const { deck, at } = present.now();
    if (!deck) return;
    if (act === "guess" && !present.canGuess()) {
      present.say("Only a chart over time can be guessed.");
      return;
    }
    present.now().fromEnd = act === "back";
    const to = hanois.scenes.move(deck, at, act);
    if (to) turn({ ...tools.view(), scene: String(to.scene + 1), step: to.step }, tools);
    else present.say(ENDS[act] ?? "");
  };

  const turn = (view, tools) => {
    tools.slide(view);
    hanois.follow.tell(view);
  };

  const scroll = (present, way) => {
    const stage = present.part("stage");
    const room = way > 0 ? stage.scrollHeight - stage.clientHeight - stage.scrollTop : stage.scrollTop;
    if (room < 2) return false;
    stage.scrollBy({ top: way * PAGE * stage.clientHeight });
    return true;
  };

  const enlarge = (size, tools) => {
    hanois.room.put({ size });
    tools.again();
  };

  const fullScreen = async (present) => {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await document.documentElement.requestFullscreen();
    } catch {
      present.say("The browser refused full screen.");
    }
  };

  const PEN = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "+", "-", "Delete", "Backspace"]);

  // Keys are taken before anything else hears them; a sheet to draw on keeps its own.
  const onKey = (event, tools) => {
    if (!hanois.present.now() || event.defaultPrevented) return;
    const sheet = event.target.closest?.(".present-sheet-open");
    if (sheet && PEN.has(event.key)) return;
    const pressing = Boolean(event.target.closest?.("button, a, input, select, summary"));
    const act = hanois.presentkeys.actOf(event, { ...hanois.room.get(), pressing });
    if (!act) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    run(act, tools);
  };

  // Fingers: a swipe across turns the scene; on a sheet to draw on a finger draws.
  const touches = (tools) => {
    let from = null;
    document.addEventListener("touchstart", (event) => {
      const drawing = event.target.closest?.(".present-sheet-open");
      from = hanois.present.now() && !drawing && event.touches.length === 1 ? event.touches[0] : null;
    }, { passive: true });
    document.addEventListener("touchend", (event) => {
      if (!from || !hanois.present.now()) return;
      const [to] = event.changedTouches;
      const act = hanois.presentkeys.swipe(to.clientX - from.clientX, to.clientY - from.clientY);
      from = null;
      if (act) run(act, tools);
    });
  };

  const listen = (tools) => {
    window.addEventListener("keydown", (event) => onKey(event, tools), true);
    window.addEventListener("pagehide", () => hanois.speaker.close());
    touches(tools);
    hanois.follow.listen(tools);
  };

  (globalThis.hanois ??= {}).deckacts = { run, listen };
}
