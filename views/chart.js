// Hears the clicks on plotly's figures. Streamlit's own selections belong to one figure: a click on a figure that is
// being replaced, on a slow line, would be lost. They also make it draggable, so that no finger could scroll past it.

const HEARD = (globalThis[Symbol.for("dramatis.figures")] ??= new WeakSet());

// Whoever clicks on a figure has pointed at it before, and one that nobody points at needs no listener.
function hearPlot({ target }) {
  const plot = target.closest?.(".js-plotly-plot");
  if (!plot?.on || HEARD.has(plot)) return;
  HEARD.add(plot);
  plot.on("plotly_click", ({ points }) => {
    const values = points[0]?.customdata;
    if (values) TELL.get(keyOf(plot))?.tell(values);
  });
}

// Plotly takes the end of a scroll for a click, and a tap for two. So it never hears of a touch: the browser scrolls by
// itself, and tells of a tap as a click of a mouse, which plotly does hear.
function keepFromPlotly(event) {
  if (event.target.closest?.(".js-plotly-plot .draglayer")) event.stopImmediatePropagation();
}
