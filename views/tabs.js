// Keeps the focus on its tab. While the answer to a choice comes in, Streamlit disables the tabs that it has not
// heard of yet, often for a few frames: a disabled element loses the focus, and the arrows would then do nothing.

function keepTab({ target, relatedTarget }) {
  // One that the reader leaves can still be focused.
  if (relatedTarget || !target.matches?.("[role=tab]") || target.hasAttribute("tabindex")) return;
  const leave = new AbortController();
  const back = new MutationObserver(() => {
    if (!target.hasAttribute("tabindex")) return;
    leave.abort();
    target.focus({ preventScroll: true });
  });
  // Whoever goes on elsewhere meanwhile stays there.
  leave.signal.addEventListener("abort", () => back.disconnect());
  for (const going of ["focusin", "pointerdown"]) {
    document.addEventListener(going, () => leave.abort(), { signal: leave.signal });
  }
  back.observe(target, { attributeFilter: ["tabindex"] });
}
