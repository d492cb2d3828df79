// Hands a file to the person: the browser saves it as a download.

export function saveFile(fileName: string, bytes: Uint8Array): void {
  // A copy: a blob takes no view of a shared buffer.
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: typeOf(fileName) }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has its own hold of the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function typeOf(fileName: string): string {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  return types.get(ending) ?? 'application/octet-stream';
}

const types: ReadonlyMap<string, string> = new Map([
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['html', 'text/html'],
  ['txt', 'text/plain'],
]);
