// Building the article. Everything that comes from it becomes a text node or an attribute of our own, so nothing in
// an article can turn into markup.

const META = new Set(["byline", "source", "date"]);

function element(tag, className, ...children) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

function show(reader, article) {
  Object.assign(reader, { article, painted: null, lit: [], sentences: new Map(), mentions: article.actors.map(() => []) });
  hideTooltip(reader);
  const reasons = new Map();
  const blocks = article.blocks.map((block) => buildBlock(reader, block, reasons));
  const page = element("article", "article", ...grouped(article.blocks, blocks));
  page.lang = article.lang;
  page.setAttribute("aria-label", `Article: ${article.label}`);
  page.setAttribute("aria-describedby", "keys");
  reader.box.replaceChildren(page, ...reasons.values());
  restorePlace(reader, page.textContent);

  reader.stops = [...page.querySelectorAll(".sentence, .mention")];
  reader.stop = reader.stops.find((stop) => stop.matches(".mention")) ?? reader.stops[0];
  if (reader.stop) reader.stop.tabIndex = 0;
}

// The same text again (its actors were corrected, or Streamlit mounted the reader anew) stays where the reader was;
// another article starts at its top.
function restorePlace(reader, text) {
  const { memory } = reader;
  if (text !== memory.text) Object.assign(memory, { text, top: 0, nonce: null });
  reader.box.scrollTop = memory.top;
}

function buildBlock(reader, { part, sentences }, reasons) {
  const block = element(part === "title" ? "h2" : "p", `block ${part}`);
  block.dir = "auto";
  for (const item of sentences) {
    // A plain string is what stands between two sentences: kept, so that a copied paragraph is the paragraph.
    block.append(typeof item === "string" ? item : buildSentence(reader, item, reasons));
  }
  return block;
}

function buildSentence(reader, [id, pieces], reasons) {
  const sentence = element("span", "sentence");
  sentence.dataset.sentence = id;
  sentence.tabIndex = -1;
  for (const piece of pieces) {
    sentence.append(typeof piece === "string" ? piece : buildMention(reader, piece, reasons));
  }
  reader.sentences.set(id, sentence);
  return sentence;
}

function buildMention(reader, [text, actor, rule, role], reasons) {
  const [name, kind] = reader.article.actors[actor];
  const mention = element("span", `mention ${role}`, text);
  mention.dataset.actor = actor;
  mention.tabIndex = -1;
  mention.style.setProperty("--kind", reader.article.colours[kind] ?? "currentColor");
  mention.setAttribute("role", "button");
  mention.setAttribute("aria-pressed", "false");
  // One hidden text per distinct reason, shared by its mentions: the tooltip for those who see it, the description
  // for those who hear it.
  const id = `why-${actor}-${rule}-${role}`;
  if (!reasons.has(id)) {
    const why = element("span", "why", reason(name, kind, reader.article.parents[actor], reader.article.rules[rule], role));
    why.id = id;
    why.hidden = true;
    reasons.set(id, why);
  }
  mention.setAttribute("aria-describedby", id);
  reader.mentions[actor].push(mention);
  return mention;
}

function reason(name, kind, parent, rule, role) {
  const part = parent ? ` · part of ${parent}` : "";
  const who = `${name} · ${kind}${role === "sponsor" ? " (sponsor)" : ""}${part}`;
  return rule ? `${who} — ${rule}` : who;
}

// Byline, outlet and date that follow one another read as one line.
function grouped(described, blocks) {
  const groups = [];
  blocks.forEach((block, index) => {
    const isMeta = META.has(described[index].part);
    const open = isMeta && index > 0 && META.has(described[index - 1].part);
    if (open) groups.at(-1).append(block);
    else groups.push(isMeta ? element("div", "meta", block) : block);
  });
  return groups;
}
