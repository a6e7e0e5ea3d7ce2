// Keeps the focus where a button goes away with its own press: with nothing focused, the next Tab would begin at the top
// of the page. It goes to the list that the button is about. All other buttons stay when they are pressed.

const GOING = ".st-key-all_pairs, .st-key-take_back";
const LONGEST_WAIT = 600; // frames until the answer has come
const SETTLED = 60; // frames in which the list may still be drawn anew

function keepPlace({ target, detail }) {
  const button = target.closest?.(GOING) && target.closest("button");
  if (!button || detail) return; // the click of a pointer has a number, that of a key has none
  let [waited, gone] = [0, 0];
  const watch = () => {
    waited += 1;
    gone += !button.isConnected;
    // Whoever has gone on elsewhere meanwhile stays there.
    if (gone && document.activeElement === document.body) stopOf(".st-key-list_statements")?.focus();
    if (waited < LONGEST_WAIT && gone < SETTLED) requestAnimationFrame(watch);
  };
  watch();
}

// The one button of a list that Tab reaches; the list is in the shadow of its component.
function stopOf(list) {
  const shadows = [...document.querySelectorAll(`${list} *`)].map((node) => node.shadowRoot).filter(Boolean);
  return shadows.map((shadow) => shadow.querySelector("button[tabindex='0']")).find(Boolean);
}
