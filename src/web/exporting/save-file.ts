// Hands a file to the browser to be saved.

/** A file that stands at an address of this server, which names it. */
export function saveFrom(address: string): void {
  clickLink(address, '');
}

/** A file made in this browser. */
export function saveBytes(fileName: string, bytes: Uint8Array, mediaType: string): void {
  // A copy: a blob takes no view of a shared buffer.
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: mediaType }));
  clickLink(address, fileName);
  // The download has its own hold of the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function clickLink(address: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
}
