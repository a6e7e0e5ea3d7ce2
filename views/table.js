// What Streamlit's tables leave out for keys: Enter and space choose the row, as everywhere else on the page, the
// arrows go on walking from there, and Tab goes on to what follows the table and not from cell to cell.
//
// A table is a picture, but its cells in sight stand in the page, for screen readers; the one that gets the focus
// becomes the table's current cell.

const TABLE = "canvas[data-testid=data-grid-canvas]";
const STEPS = { ArrowDown: +1, ArrowUp: -1 };

let pointing = false; // whether the last press was the pointer's, and not a key's

function notePress({ type }) {
  pointing = type === "pointerdown";
}

// A table in which a row is chosen has no current cell, and would hear no arrow. One that a pointer pressed has the row
// that was pressed: a current cell would take its tick away.
function enterTable({ target }) {
  if (pointing || !target.matches?.(`${TABLE}:focus-visible`)) return;
  makeCurrent(target.querySelector("tr[aria-selected=true] td") ?? target.querySelector("td"));
}

function walkTable(event) {
  const table = event.target.closest?.(TABLE);
  if (!table) return;
  if (event.key === "Tab") {
    table.tabIndex = -1;
    const reachable = () => { table.tabIndex = 0; };
    table.addEventListener("focusout", reachable, { once: true }); // a busy page runs the next key before a timer
    setTimeout(reachable);
    event.stopImmediatePropagation();
  }
  const cell = event.target.closest("td");
  if (!cell || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (event.key === "Enter" || event.key === " ") TELL.get(keyOf(table))?.tell(cell.parentElement.cells[0].textContent);
  else if (!(event.key in STEPS && step(cell, STEPS[event.key]))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

// False at the edge of what is in sight: from there the table itself walks on, and scrolls.
function step(cell, rows) {
  const all = [...cell.closest("tbody").rows];
  const row = all[all.indexOf(cell.parentElement) + rows];
  if (row) row.cells[cell.cellIndex].focus();
  else makeCurrent(cell);
  return Boolean(row);
}

// The table is told nothing when the focus comes back to the cell that had it last: so it goes by way of another.
function makeCurrent(cell) {
  (cell?.nextElementSibling ?? cell?.previousElementSibling)?.focus({ preventScroll: true });
  cell?.focus();
}
