// Saves a chart as it is drawn. Plotly can do that too, but Streamlit keeps its functions to itself; and what it has
// drawn is already SVG, in layers that lie on one another.

const SVG = "http://www.w3.org/2000/svg";
const SHARPER = 2; // pixels of the PNG for one on the screen
const MARGIN = 12;
const CREDIT = { size: 11, line: 16, above: 4, most: 3 }; // pixels, and the most lines

export default function ({ parentElement, data }) {
  dim(data);
  const group = parentElement.querySelector("[role=group]"); // and not what holds it, which has our style too
  group.replaceChildren(...["SVG", "PNG"].map((form) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = `Save ${form}`;
    button.onclick = () => save(data, form);
    return button;
  }));
}

async function save({ chart, name, source }, form) {
  const plot = document.querySelector(`.st-key-${chart} .js-plotly-plot`);
  if (!plot) return;
  const drawing = drawn(plot, source);
  const text = new XMLSerializer().serializeToString(drawing);
  const file = new Blob([text], { type: "image/svg+xml" });
  offer(form === "SVG" ? file : await painted(drawing, text), `${name}.${form.toLowerCase()}`);
}

// All layers in one drawing, on the colour of the page, and below them of which text it is.
function drawn(plot, source) {
  const box = plot.getBoundingClientRect();
  const lines = credited(source, box.width);
  const below = CREDIT.above + lines.length * CREDIT.line;
  const [width, height] = [box.width + 2 * MARGIN, box.height + 2 * MARGIN + below];
  const whole = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({ xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` })) {
    whole.setAttribute(key, value);
  }
  const page = document.createElementNS(SVG, "rect");
  page.setAttribute("width", "100%");
  page.setAttribute("height", "100%");
  page.setAttribute("fill", getComputedStyle(document.querySelector(".stApp")).backgroundColor);
  whole.append(page);
  const chart = document.createElementNS(SVG, "g");
  chart.setAttribute("transform", `translate(${MARGIN} ${MARGIN})`);
  for (const layer of plot.querySelectorAll(".main-svg")) chart.append(...coloured(layer).children);
  // What only hears the pointer, or shows where it was.
  chart.querySelectorAll(".hoverlayer, .draglayer, .menulayer, .zoomlayer").forEach((node) => node.remove());
  whole.append(chart);
  whole.setAttribute("font-family", getComputedStyle(plot.querySelector("text") ?? plot).fontFamily);
  const fill = getComputedStyle(document.querySelector(".stApp")).color;
  lines.forEach((line, at) => {
    const credit = document.createElementNS(SVG, "text");
    const y = height - MARGIN - (lines.length - 1 - at) * CREDIT.line;
    const look = { x: MARGIN, y, fill, "fill-opacity": 0.7, "font-size": CREDIT.size };
    for (const [key, value] of Object.entries(look)) credit.setAttribute(key, value);
    credit.textContent = line;
    whole.append(credit);
  });
  return whole;
}

// Title, byline, outlet, date, what is chosen and who drew it, on a few lines; where they are too long the longest of them is cut.
function credited(source, width) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${CREDIT.size}px sans-serif`; // a picture does not hold the font of the page, which is a narrower one
  const fits = (line) => pen.measureText(line).width <= width;
  const parts = [...source];
  const longest = () => parts.reduce((one, other) => (other.length > one.length ? other : one));
  let lines = wrapped(parts.join(" · "), fits);
  while (lines.length > CREDIT.most && longest().length > 1) {
    const part = longest();
    parts[parts.indexOf(part)] = `${[...part].slice(0, -2).join("")}…`;
    lines = wrapped(parts.join(" · "), fits);
  }
  return lines;
}

// Broken between words; a word that is longer than a line, and a text without blanks, between letters.
function wrapped(text, fits) {
  const lines = [""];
  for (const piece of text.split(/(?<=\s)/).flatMap((word) => (fits(word) ? [word] : [...word]))) {
    if (fits((lines.at(-1) + piece).trimEnd())) lines[lines.length - 1] += piece;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}

// A copy whose words and points keep the look that the style sheets of the page have given them.
function coloured(layer) {
  const copy = layer.cloneNode(true);
  keep(layer, copy, "text, tspan", ["fill", "fillOpacity"]);
  keep(layer, copy, ".points > *", ["opacity"]);
  return copy;
}

function keep(layer, copy, selector, looks) {
  const copies = copy.querySelectorAll(selector);
  layer.querySelectorAll(selector).forEach((node, at) => {
    const style = getComputedStyle(node);
    for (const look of looks) copies[at].style[look] = style[look];
  });
}

async function painted(drawing, text) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = drawing.getAttribute("width") * SHARPER;
  canvas.height = drawing.getAttribute("height") * SHARPER;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

function offer(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
