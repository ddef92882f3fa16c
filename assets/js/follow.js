// Two windows that present the same thing go together: one on the projector, one on the desk.
{
  const CHANNEL = "hanois-present";

  let channel = null;

  const listen = (tools) => {
    if (!("BroadcastChannel" in window)) return;
    channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener("message", ({ data }) => {
      const view = followed(tools.view(), data);
      if (view) tools.slide(view);
    });
  };

  // What a window says of itself after it was moved by hand.
  const tell = ({ lesson, chart, scene, step }) => channel?.postMessage({ lesson, chart, scene, step });

  // The view that follows a message, or null when it is about something else. What another window says is read
  // like an address: it is checked when the view is.
  const followed = (view, said) => {
    if (view.present !== "on" || !said || said.lesson !== view.lesson || said.chart !== view.chart) return null;
    const { scene, step } = said;
    return scene === view.scene && step === view.step ? null : { ...view, scene: String(scene), step: String(step) };
  };

  (globalThis.hanois ??= {}).follow = { listen, tell, followed };
}
