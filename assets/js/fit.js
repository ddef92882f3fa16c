// How a drawing made for a screen 1080 px high is fitted into the room that its scene leaves it. Pure: sizes in px.
// Its text may shrink as far as the back row can read it, and its rows may come a little closer; what is higher
// then is shown part by part (parts.js). Where text is so large that the drawing cannot be as wide as it needs,
// the one made for a phone is taken and enlarged.
{
  const BASIS = 1080;
  // The least text as a share of the height of the screen: 2.7 % and a hair.
  const TEXT = 0.02705;
  // The least width that a drawing for the projector is laid out for, and how far its sizes may shrink.
  const DESIGNED = 1700;
  const SHRUNK = 0.85;
  // A little narrower than laid out for still reads well.
  const NARROWEST = 0.94;
  // How far its smallest text may.
  const LEAST_TEXT = 0.974;
  // The smallest text that a drawing for a phone counts on.
  const HAND = 13;
  const CLOSER = 0.88;
  // A part is not filled to the brim, since it is cut between rows.
  const FULL = 0.94;
  const APART = 1.35;

  const times = (at) => (at.screen / BASIS) * at.enlarged;

  // `at` is {screen: its height, width, room: width and height of the stage, enlarged: 1 to 1.6}.
  const isBroad = (at) => at.width / times(at) >= DESIGNED * SHRUNK * NARROWEST;

  // Whether a drawing for the projector that asks for a width of its own has it, with its text at its least.
  const holds = ({ layout }, at) => at.width / (times(at) * LEAST_TEXT) >= (layout.meta?.least ?? 0);

  // A drawing `own` px high for the projector (`broad`) or a phone -> {scale, least: text in px, height}.
  const fit = (own, at, broad) => {
    const least = TEXT * at.screen * at.enlarged;
    if (!broad) return { scale: least / HAND, least, height: Math.round(Math.max((own * least) / HAND, Math.min(at.room, ((own * least) / HAND) * APART))) };
    const across = Math.max(SHRUNK, Math.min(1, at.width / (times(at) * DESIGNED)));
    const down = at.room / (times(at) * own);
    const fits = down >= SHRUNK * CLOSER;
    // What does not fit anyhow need not be smaller than its parts ask for.
    const parts = Math.ceil((SHRUNK * CLOSER) / down);
    const scale = times(at) * Math.max(SHRUNK, Math.min(across, down * (fits ? 1 : parts * FULL)));
    const natural = own * scale;
    return { scale, least, height: Math.round(fits ? Math.min(at.room, natural * APART) : natural) };
  };

  (globalThis.hanois ??= {}).fit = { fit, isBroad, holds };
}
