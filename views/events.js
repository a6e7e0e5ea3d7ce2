// Tells what is chosen in the charts and tables of Streamlit by its name, so that a choice means the same when the
// chart or table has been drawn anew since. The files beside this one listen to charts (chart.js), to tables (table.js),
// to tabs (tabs.js), to buttons that go away (focus.js) and to steps between pages (history.js); views/events.py joins
// them into one module, because Streamlit takes one.

const REMEMBERED = 20;
// Who tells the choices in a chart, table or list, by its key; and what was told in this session. One for the page: a
// browser may load this module again.
const TELL = (globalThis[Symbol.for("dramatis.events")] ??= new Map());
const TOLD = (globalThis[Symbol.for("dramatis.told")] ??= { session: "", events: [] });

export default function ({ data, setStateValue }) {
  if (TOLD.session !== data.session) Object.assign(TOLD, { session: data.session, events: [] });
  for (const of of data.of) {
    const tell = (chosen) => {
      const number = Math.max(Date.now(), (TOLD.events.at(-1)?.number ?? 0) + 1);
      TOLD.events.push({ number, of, chosen });
      // All of the last ones every time: of two messages that wait at the server together it may keep only the later.
      setStateValue("events", TOLD.events.slice(-REMEMBERED));
    };
    TELL.set(of, { tell });
  }
  // The same function added again is not added twice.
  document.addEventListener("pointerover", hearPlot, { capture: true, passive: true });
  document.addEventListener("touchstart", keepFromPlotly, { capture: true, passive: true });
  for (const press of ["pointerdown", "keydown"]) document.addEventListener(press, notePress, { capture: true });
  document.addEventListener("focusin", enterTable);
  document.addEventListener("keydown", walkTable, { capture: true });
  document.addEventListener("focusout", keepTab);
  document.addEventListener("click", keepPlace);
  keepChoices();
}

// The key of the chart or table that a node is in, which it keeps when it is drawn anew; null outside of them.
function keyOf(node) {
  return node.closest("[class*=st-key-chart_], [class*=st-key-table_]")?.className.match(/st-key-(\w+)/)[1] ?? null;
}
