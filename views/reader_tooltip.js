// The tooltip says who a mention is and why. It lives in the browser's top layer, where no column or scroll box can
// cut it off.

function pointed(reader, target) {
  // The pointer may travel onto the tooltip itself, to read it there.
  if (target.closest(".tooltip")) return;
  const mention = target.closest(".mention");
  if (mention) showTooltip(reader, mention);
  else hideTooltip(reader);
}

function showTooltip(reader, mention) {
  const why = reader.box.querySelector(`#${mention.getAttribute("aria-describedby")}`);
  reader.tooltip.firstElementChild.textContent = why.textContent;
  reader.tooltip.style.setProperty("--kind", mention.style.getPropertyValue("--kind"));
  reader.explained = mention;
  reader.tooltip.togglePopover(true);
  placeTooltip(reader);
}

function hideTooltip(reader) {
  reader.explained = null;
  reader.tooltip.togglePopover(false);
}

function placeTooltip(reader) {
  if (!reader.explained) return;
  const box = reader.box.getBoundingClientRect();
  const mention = reader.explained.getClientRects()[0];
  if (!mention || mention.bottom < box.top || mention.top > box.bottom) {
    hideTooltip(reader);
    return;
  }
  const page = document.documentElement;
  const tip = reader.tooltip.getBoundingClientRect();
  const fitsBelow = mention.bottom + tip.height <= page.clientHeight;
  reader.tooltip.style.left = `${Math.max(8, Math.min(mention.left, page.clientWidth - tip.width - 8))}px`;
  reader.tooltip.style.top = `${fitsBelow ? mention.bottom : mention.top - tip.height}px`;
}
