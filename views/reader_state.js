// The state mount of the reader: hands each new state to the article mount, which may not be there yet.
const SLOTS = (globalThis[Symbol.for("dramatis.readers")] ??= new Map());

export default function ({ data }) {
  const slot = SLOTS.get(data.reader) ?? {};
  SLOTS.set(data.reader, slot);
  slot.state = data;
  slot.update?.();
}
