// Puts a block of cells on the clipboard, as text and as a table. By the copy event of the page, which works without https too, where the newer interface of
// browsers does not: inside offices the server is often reached by plain http.
import { copiedBlock, type TextBlock } from '../../documents/index.ts';

/** Whether the browser took it; asked within a click or key. */
export function copyBlock(block: TextBlock): boolean {
  const { text, html } = copiedBlock(block);
  let isTaken = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
    isTaken = true;
  };
  document.addEventListener('copy', onCopy);
  // Deprecated without a successor that works over plain http.
  // oxlint-disable-next-line typescript/no-deprecated
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  return isTaken;
}
