// Streamlit makes every chart that can be clicked draggable, and plotly then swallows each touch that begins on it: on
// a phone, where charts fill the screen, the page could not be scrolled. So plotly never hears of a touch. The browser
// scrolls by itself, and tells of a tap as a click, which plotly does hear.
const keepFromPlotly = (event) => {
  if (event.target.closest?.(".js-plotly-plot .draglayer")) event.stopImmediatePropagation();
};

// The same function added again is not added twice.
export default function () {
  document.addEventListener("touchstart", keepFromPlotly, { capture: true, passive: true });
}
