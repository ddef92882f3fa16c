// The page of lessons: the one that the address names is unfolded, alone.
{
  const show = (view) => {
    for (const lesson of document.querySelectorAll("[data-lesson]")) {
      const open = lesson.dataset.lesson === view.lesson;
      lesson.toggleAttribute("data-open", open);
      lesson.querySelector('[data-part="lesson-body"]').hidden = !open;
      lesson.querySelector('[data-act="lesson"]').setAttribute("aria-current", String(open));
    }
  };

  (globalThis.hanois ??= {}).lessons = { show };
}
