// Bytes made in this browser, as a download.

export function saveFile(fileName: string, bytes: Uint8Array): void {
  // A copy: a blob takes no view of a shared buffer.
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: types[fileName.slice(fileName.lastIndexOf('.') + 1)] ?? 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has its own hold of the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const types: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
