// Copies the address as it stands when the button is pressed, not as it was when it was drawn.
export default function ({ parentElement }) {
  const button = parentElement.querySelector("button")
  const status = parentElement.querySelector("span")
  button.onclick = async () => {
    status.textContent = (await copied(location.href)) ? "Copied" : "Copy it from the address bar"
    setTimeout(() => { status.textContent = "" }, 4000)
  }
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false // Browsers refuse the clipboard on plain http addresses other than this computer's.
  }
}
