// A title as the name of a file that every system of files takes.

export function planFileName(title: string, extension: 'docx' | 'xlsx'): string {
  return `${title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_')}.${extension}`;
}
