// A name that nobody else takes; the browser's own way to it exists on secure addresses only.
export function freshName() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
