// What Streamlit's charts and tables leave out for fingers and for keys. Streamlit calls this on every run; the same
// function added again is not added twice.
export default function () {
  document.addEventListener("touchstart", keepFromPlotly, { capture: true, passive: true });
  document.addEventListener("focusin", enterTable);
  document.addEventListener("keydown", chooseRow, { capture: true });
}

// Streamlit makes every chart that can be clicked draggable, and plotly then swallows each touch that begins on it: on
// a phone, where charts fill the screen, the page could not be scrolled. So plotly never hears of a touch. The browser
// scrolls by itself, and tells of a tap as a click, which plotly does hear.
function keepFromPlotly(event) {
  if (event.target.closest?.(".js-plotly-plot .draglayer")) event.stopImmediatePropagation();
}

const TABLE = "canvas[data-testid=data-grid-canvas]";

// A table in which a row is chosen has no cell of its own to begin from, and would hear no arrow key. Its cells, which
// stand in the page for screen readers, become the current one when they get the focus.
function enterTable({ target }) {
  if (target.matches?.(`${TABLE}:focus-visible`)) target.querySelector("tr[aria-selected=true] td")?.focus();
}

// Enter and space choose the row, as everywhere else on the page; the table's own key for it is shift and space.
function chooseRow(event) {
  const cell = event.target.closest?.(`${TABLE} td`);
  if (!cell || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const keys = { key: " ", code: "Space", keyCode: 32, shiftKey: true, bubbles: true, cancelable: true };
  cell.dispatchEvent(new KeyboardEvent("keydown", keys));
  // To choose a row is to lose the cell; coming back to it makes it the current one again.
  setTimeout(() => { cell.blur(); cell.focus({ preventScroll: true }); });
}
