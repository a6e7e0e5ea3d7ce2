// Painting a state over the article: only nodes whose look changes are touched.

const HIGHLIGHT = "dramatis-keyword";
const STATED = ["party", "with", "against", "hedged"];
const MARGIN = 24;

function repaint(reader, message) {
  // While one article replaces another, the two mounts can be a moment apart: a state waits for its own article.
  if (message?.document !== reader.article.id) return;
  const { state } = message;
  const before = reader.painted ?? {};
  const changed = (name) => JSON.stringify(before[name]) !== JSON.stringify(state[name]);
  if (changed("height")) reader.box.style.setProperty("--height", state.height ? `${state.height}px` : null);
  if (changed("actors") || changed("kinds")) paintMentions(reader, new Set(state.actors), new Set(state.kinds));
  if (changed("shown")) paintDimming(reader, state.shown);
  if (changed("hits")) markHits(reader, state.hits);
  if (changed("lit")) paintLit(reader, state.lit);
  if (changed("stated")) markStated(reader, state.stated);
  if (changed("sentence")) paintCurrent(reader, state.sentence);
  if (changed("said") && (state.said || before.said)) reader.live.textContent = state.said;
  // Whoever chooses a relation wants to read it, whatever sentence is the current one.
  const wanted = (changed("lit") && reader.lit[0]) || reader.current;
  const held = changed("shown") ? reader.held : [];
  reader.painted = state;
  const jumped = state.nonce !== reader.memory.nonce;
  reader.memory.nonce = state.nonce;
  // The sentence that a page opens with is not one that somebody has just asked for.
  const asked = state.sentence !== null && ![undefined, state.sentence].includes(reader.memory.sentence);
  reader.memory.sentence = state.sentence;
  if (jumped && wanted) bringIntoView(reader, wanted, asked);
  // Of a choice that is nowhere in sight the first place is shown; but nothing moves under a pointer that may click.
  else if (!reader.box.matches(":hover, :focus-within") && !held.some((sentence) => inView(reader, sentence))) {
    bringIntoView(reader, held[0]);
  }
}

function paintMentions(reader, actors, kinds) {
  reader.article.actors.forEach(([name, kind], actor) => {
    const pressed = String(actors.has(name));
    const quiet = !actors.has(name) && !kinds.has(kind);
    for (const mention of reader.mentions[actor]) {
      if (mention.ariaPressed !== pressed) mention.ariaPressed = pressed;
      if (mention.classList.contains("quiet") !== quiet) mention.classList.toggle("quiet", quiet);
    }
  });
}

function paintDimming(reader, shown) {
  reader.held = [];
  for (const [id, sentence] of reader.sentences) {
    const holds = shown?.some(([first, last]) => first <= id && id <= last);
    if (holds) reader.held.push(sentence);
    const dim = holds === false;
    if (sentence.classList.contains("dim") !== dim) sentence.classList.toggle("dim", dim);
  }
}

function paintCurrent(reader, id) {
  reader.current?.removeAttribute("aria-current");
  reader.current = id === null ? undefined : reader.sentences.get(id);
  reader.current?.setAttribute("aria-current", "true");
  reader.live.textContent = reader.current ? `${named(reader, id)}. ${reader.current.textContent}` : "";
}

// As analysis/numbering.py: 1 is the first sentence of the body.
function named(reader, id) {
  const { begins } = reader.article;
  return id < begins ? "Before the body" : `Sentence ${id - begins + 1}`;
}

function paintLit(reader, lit) {
  for (const sentence of reader.lit ?? []) sentence.classList.remove("lit");
  reader.lit = lit.map((id) => reader.sentences.get(id)).filter(Boolean);
  for (const sentence of reader.lit) sentence.classList.add("lit");
}

// Keyword hits are ranges that the browser paints over the text: the article's nodes stay as they are, and a hit may
// begin inside a mention and end outside it.
function markHits(reader, hits) {
  reader.ranges = mark(reader, HIGHLIGHT, reader.ranges, hits);
}

function markStated(reader, stated) {
  reader.stated ??= {};
  for (const what of STATED) {
    reader.stated[what] = mark(reader, `dramatis-${what}`, reader.stated[what] ?? [], stated[what] ?? []);
  }
}

function mark(reader, name, before, hits) {
  if (!globalThis.CSS?.highlights) return [];
  if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
  const highlight = CSS.highlights.get(name); // shared by all readers on the page: each removes only its own
  for (const range of before) highlight.delete(range);
  const ranges = hits.map((hit) => rangeOf(reader, hit)).filter(Boolean);
  for (const range of ranges) highlight.add(range);
  return ranges;
}

function rangeOf(reader, [id, start, end]) {
  const sentence = reader.sentences.get(id);
  if (!sentence) return null;
  const texts = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let from = null;
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (!from && start < passed + node.length) from = { startContainer: node, startOffset: start - passed };
    if (from && end <= passed + node.length) {
      return new StaticRange({ ...from, endContainer: node, endOffset: end - passed });
    }
    passed += node.length;
  }
  return null;
}

function inView(reader, sentence) {
  const box = reader.box.getBoundingClientRect();
  const place = sentence.getBoundingClientRect();
  return place.top >= box.top + MARGIN && place.bottom <= box.bottom - MARGIN;
}

// Moves the reader's own box, and leaves it alone when the sentence can be read where it is. The page is moved only for
// a sentence that was asked for and would still be out of sight: on a phone the reader is far above what was pressed.
function bringIntoView(reader, sentence, asked = false) {
  if (!sentence) return;
  const box = reader.box.getBoundingClientRect();
  const place = sentence.getBoundingClientRect();
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
  let { top } = place;
  if (!inView(reader, sentence)) {
    top = box.top + Math.max(MARGIN, (box.height - place.height) / 2);
    reader.box.scrollBy({ top: place.top - top, behavior });
  }
  if (asked && (top + place.height < 0 || top > innerHeight)) reader.frame.scrollIntoView({ behavior });
}
