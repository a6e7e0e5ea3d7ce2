// A list of words and buttons. Everything in it becomes a text node or an attribute of our own. It is one stop for Tab;
// the arrows walk on from there.

const STEPS = { ArrowDown: [+1, true], ArrowUp: [-1, true], ArrowRight: [+1, false], ArrowLeft: [-1, false] };
// Those who tell what was chosen, as events.js has made them.
const TELL = (globalThis[Symbol.for("dramatis.events")] ??= new Map());
// Where the reader has left each list: it is not there while another tab is open.
const LEFT = (globalThis[Symbol.for("dramatis.left")] ??= new Map());

export default function ({ data, parentElement }) {
  const list = parentElement.querySelector(".walk");
  const drawn = JSON.stringify(data);
  if (list.drawn === drawn) return;
  list.drawn = drawn;
  list.setAttribute("aria-label", data.label);
  list.style.setProperty("--height", `${data.height}px`);
  for (const [name, colour] of Object.entries(data.colours)) list.style.setProperty(`--${name}`, colour);
  // A list that is drawn anew keeps its place, and the focus stays on the button that was pressed.
  const focused = list.getRootNode().activeElement?.dataset?.tell;
  const told = data.items.map((item) => item.id).join();
  const left = LEFT.get(data.of);
  drawItems(list, data);
  list.scrollTop = left?.told === told ? left.top : 0;
  list.onscroll = () => LEFT.set(data.of, { told, top: list.scrollTop });
  const buttons = [...list.querySelectorAll("button")];
  const stop = buttons.find((button) => button.dataset.tell === focused);
  for (const button of buttons) button.tabIndex = -1;
  if (buttons.length) (stop ?? buttons[0]).tabIndex = 0;
  stop?.focus({ preventScroll: true });
  list.onkeydown = (event) => walked(list, event);
  list.addEventListener("focusin", moved);
}

// What has not changed stays where it is: a button that is taken away while it is held down is never pressed.
function drawItems(list, { items, of }) {
  while (list.children.length > items.length) list.lastElementChild.remove();
  items.forEach((item, place) => {
    const drawn = JSON.stringify(item);
    const before = list.children[place];
    if (before?.drawn === drawn) return;
    const node = built(item, of);
    node.drawn = drawn;
    if (before) before.replaceWith(node);
    else list.append(node);
  });
}

function built({ lines, state = "" }, of) {
  const item = document.createElement("li");
  item.className = state;
  for (const line of lines) {
    const paragraph = document.createElement("p");
    paragraph.dir = "auto";
    paragraph.append(...line.map((piece) => written(piece, of)));
    item.append(paragraph);
  }
  return item;
}

function written(piece, of) {
  if (typeof piece === "string") return piece;
  if (Array.isArray(piece)) {
    const words = document.createElement(piece[1].startsWith("mark") ? "mark" : "span");
    words.className = piece[1];
    words.textContent = piece[0];
    return words;
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = piece.look;
  button.textContent = piece.words;
  button.dataset.tell = JSON.stringify(piece.tell);
  if (piece.hint) button.ariaLabel = button.title = piece.hint;
  if (piece.pressed !== null) button.ariaPressed = String(piece.pressed);
  button.onclick = () => TELL.get(of)?.tell(piece.tell);
  return button;
}

function moved({ target, currentTarget }) {
  if (!target.matches("button")) return;
  for (const button of currentTarget.querySelectorAll("button")) button.tabIndex = button === target ? 0 : -1;
}

function walked(list, event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const buttons = [...list.querySelectorAll("button")];
  const here = list.getRootNode().activeElement;
  const firsts = [...list.children].map((item) => item.querySelector("button")).filter(Boolean);
  let next;
  if (event.key === "Home") next = buttons[0];
  else if (event.key === "End") next = firsts.at(-1);
  else if (event.key in STEPS) {
    const [step, whole] = STEPS[event.key];
    const among = whole ? firsts : buttons;
    const from = whole ? here.closest("li").querySelector("button") : here;
    next = among[among.indexOf(from) + step];
  } else return;
  event.preventDefault();
  next?.focus();
}
