// What Streamlit's charts and tables leave out for fingers and for keys. Streamlit calls this on every run; the same
// function added again is not added twice.
export default function () {
  document.addEventListener("touchstart", keepFromPlotly, { capture: true, passive: true });
  document.addEventListener("focusin", enterTable);
  document.addEventListener("keydown", walkTable, { capture: true });
}

// Streamlit makes every chart that can be clicked draggable, and plotly then swallows each touch that begins on it: on
// a phone, where charts fill the screen, the page could not be scrolled. So plotly never hears of a touch. The browser
// scrolls by itself, and tells of a tap as a click, which plotly does hear.
function keepFromPlotly(event) {
  if (event.target.closest?.(".js-plotly-plot .draglayer")) event.stopImmediatePropagation();
}

const TABLE = "canvas[data-testid=data-grid-canvas]";
const STEPS = { ArrowDown: +1, ArrowUp: -1 };

// A table forgets its current cell when a row is chosen, and then hears no key. Its cells stand in the page, for
// screen readers, and the one that gets the focus becomes the current one.
function enterTable({ target }) {
  if (target.matches?.(`${TABLE}:focus-visible`)) makeCurrent(target.querySelector("tr[aria-selected=true] td"));
}

// Enter and space choose the row, as everywhere else on the page; the table's own key for it is shift and space.
function walkTable(event) {
  const cell = event.target.closest?.(`${TABLE} td`);
  if (!cell || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (event.key === "Enter" || event.key === " ") {
    makeCurrent(cell);
    setTimeout(() => cell.dispatchEvent(keyDown({ key: " ", code: "Space", keyCode: 32, shiftKey: true })));
  } else if (event.key in STEPS && cell.ariaSelected !== "true") {
    const rows = [...cell.closest("tbody").rows];
    const row = rows[rows.indexOf(cell.parentElement) + STEPS[event.key]];
    if (!row) return;
    row.cells[cell.cellIndex].focus();
  } else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

// The table is told nothing when the focus comes back to the cell that had it last: so it goes by way of another.
function makeCurrent(cell) {
  if (!cell || cell.ariaSelected === "true") return;
  (cell.nextElementSibling ?? cell.previousElementSibling)?.focus({ preventScroll: true });
  cell.focus();
}

function keyDown(keys) {
  return new KeyboardEvent("keydown", { ...keys, bubbles: true, cancelable: true });
}
