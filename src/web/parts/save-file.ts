// Hands a file that was written in this browser to the person, as a download.

export interface WrittenFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

export function saveFile({ name, type, bytes }: WrittenFile): void {
  // A copy: a blob takes no view of a shared buffer.
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold of the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
