// Dims the points of a chart that are not lit, by a rule and not by their colours: the rule also holds for what plotly
// draws later, and plotly has nothing to draw anew when the choice changes.

function dim({ chart, lit, dimmed }) {
  const id = `dim_${chart}`;
  const style = document.getElementById(id) ?? document.head.appendChild(document.createElement("style"));
  const points = `.st-key-${chart} .points > `;
  const those = lit.map((place) => `:nth-child(${place})`).join(", ");
  style.id = id;
  style.textContent = lit.length ? `${points}:not(${those}) { opacity: ${dimmed} !important }` : "";
}
