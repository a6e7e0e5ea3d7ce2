// Keeps what is chosen in the address while another page is open. Streamlit goes to a page without any choices, and our
// answer to that would add them as a second step: Back would then come upon a screen that nobody has seen.

const SEARCHES = (globalThis[Symbol.for("dramatis.searches")] ??= new Map());

function keepChoices() {
  if (SEARCHES.size) return;
  const { pushState, replaceState } = history;
  noteChoices();
  history.pushState = (state, title, url) => {
    const there = new URL(url ?? "", location.href);
    if (there.pathname !== location.pathname) there.search ||= SEARCHES.get(there.pathname) ?? "";
    pushState.call(history, state, title, there);
    noteChoices();
  };
  history.replaceState = (...step) => {
    replaceState.apply(history, step);
    noteChoices();
  };
  window.addEventListener("popstate", noteChoices, { capture: true });
}

function noteChoices() {
  SEARCHES.set(location.pathname, location.search);
}
