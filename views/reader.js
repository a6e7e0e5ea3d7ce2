// The article mount of the reader: listens, and sends what is chosen. The files beside it build the article
// (reader_build.js), paint a state over it (reader_paint.js) and explain a mention (reader_tooltip.js); views/reader.py
// joins the four into one module, because Streamlit takes one.

// The two mounts are separate modules to the browser. They meet here, one slot per reader on the page, and either may
// come first.
const SLOTS = (globalThis[Symbol.for("dramatis.readers")] ??= new Map());
// A choice whose answer never comes (the script failed, the session was lost) must not hold up the next one for ever.
const PATIENCE = 5000;
// One tab stop; the arrows move it.
const STEPS = {
  ArrowRight: [+1, ".mention"],
  ArrowLeft: [-1, ".mention"],
  ArrowDown: [+1, ".sentence"],
  ArrowUp: [-1, ".sentence"],
};

// Streamlit calls this whenever the article or the theme changes, so all of it is safe to repeat.
export default function ({ data, parentElement, setTriggerValue }) {
  const slot = SLOTS.get(data.reader) ?? {};
  SLOTS.set(data.reader, slot);
  const frame = parentElement.querySelector(".reader");
  if (slot.reader?.frame !== frame) slot.reader = mount(slot, frame);
  const reader = slot.reader;
  reader.setTriggerValue = setTriggerValue;
  if (reader.article?.id !== data.document.id) show(reader, data.document);
  slot.update = () => {
    repaint(reader, slot.state);
    answered(reader, slot.state?.seen);
  };
  slot.update();
  // When two calls overlap, Streamlit says goodbye for the earlier one after the later has begun: only the goodbye of
  // the last call is the reader's own.
  const call = (reader.lastCall = {});
  return () => reader.lastCall === call && unmount(slot, reader);
}

function mount(slot, frame) {
  const leaving = new AbortController();
  const reader = {
    frame,
    leaving,
    box: frame.querySelector(".box"),
    tooltip: frame.querySelector(".tooltip"),
    live: frame.querySelector(".live"),
    memory: (slot.memory ??= { text: null, top: 0, nonce: null }),
    ranges: [],
    queue: [],
  };
  const listen = (target, type, act, options) =>
    target.addEventListener(type, act, { signal: leaving.signal, ...options });
  listen(reader.box, "click", (event) => clicked(reader, event.target));
  listen(reader.box, "keydown", (event) => keyed(reader, event));
  listen(reader.box, "focusin", (event) => focused(reader, event.target));
  listen(reader.box, "focusout", (event) => blurred(reader, event.target));
  listen(reader.box, "scroll", () => scrolled(reader), { passive: true });
  listen(frame, "pointerover", (event) => pointed(reader, event.target));
  listen(frame, "pointerleave", () => hideTooltip(reader));
  listen(window, "scroll", () => placeTooltip(reader), { capture: true, passive: true });
  listen(document, "keydown", (event) => event.key === "Escape" && hideTooltip(reader));
  return reader;
}

function unmount(slot, reader) {
  reader.leaving.abort();
  clearTimeout(reader.timer);
  markHits(reader, []);
  markStated(reader, {});
  if (slot.reader === reader) slot.reader = slot.update = null;
}

function scrolled(reader) {
  reader.memory.top = reader.box.scrollTop;
  placeTooltip(reader);
}

function clicked(reader, target) {
  // Whoever drags over words, or double-clicks one, wants to copy it.
  if (String(document.getSelection()) === "") choose(reader, target);
}

function choose(reader, target) {
  const place = target.closest(".sentence");
  if (!place) return;
  const sentence = Number(place.dataset.sentence);
  const mention = target.closest(".mention");
  if (mention) reader.queue.push({ kind: "actor", actor: reader.article.actors[mention.dataset.actor][0], sentence });
  else reader.queue.push({ kind: "sentence", sentence });
  sendNext(reader);
}

// Of two triggers that wait at the server together Streamlit keeps only the later. So one choice travels at a time,
// and the next leaves when the state says that this one has been seen.
function sendNext(reader) {
  if (reader.travelling || reader.queue.length === 0) return;
  const number = Date.now(); // a count from 1 would start again, and be taken as seen, when the reader is mounted anew
  reader.travelling = number;
  reader.timer = setTimeout(() => answered(reader, number), PATIENCE);
  reader.setTriggerValue("choose", { ...reader.queue.shift(), number });
}

function answered(reader, seen) {
  if (!reader.travelling || seen !== reader.travelling) return;
  clearTimeout(reader.timer);
  reader.travelling = null;
  sendNext(reader);
}

function keyed(reader, event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (event.key === "Enter" || event.key === " ") choose(reader, event.target);
  else if (event.key in STEPS) step(reader, ...STEPS[event.key]);
  else if (event.key === "Home") walkTo(reader, reader.stops[0]);
  else if (event.key === "End") walkTo(reader, reader.stops.findLast((stop) => stop.matches(".sentence")));
  else return;
  event.preventDefault();
}

function step(reader, direction, kind) {
  let index = reader.stops.indexOf(reader.stop) + direction;
  while (reader.stops[index] && !reader.stops[index].matches(kind)) index += direction;
  walkTo(reader, reader.stops[index]);
}

function walkTo(reader, stop) {
  if (!stop) return;
  // Only the sentence walked to is announced as one, so that reading on with a screen reader gives plain prose.
  if (stop.matches(".sentence")) {
    stop.setAttribute("role", "group");
    stop.setAttribute("aria-label", `${named(reader, Number(stop.dataset.sentence))}: ${stop.textContent}`);
  }
  stop.focus();
}

function focused(reader, stop) {
  if (!stop.matches(".sentence, .mention")) return;
  reader.stop.tabIndex = -1;
  reader.stop = stop;
  stop.tabIndex = 0;
  if (stop.matches(".mention")) showTooltip(reader, stop);
}

function blurred(reader, stop) {
  if (stop.matches(".sentence")) {
    stop.removeAttribute("role");
    stop.removeAttribute("aria-label");
  }
  hideTooltip(reader);
}
