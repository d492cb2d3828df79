// A text with every occurrence of a word marked.
export function MarkedText({ text, word }: { readonly text: string; readonly word: string }) {
  const wanted = word.trim();
  if (wanted === '') return <>{text}</>;
  const pieces = text.split(wanted);
  return (
    <>
      {pieces.map((piece, index) => (
        // Pieces have no identity but their position, and the text does not change under them.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index}>
          {index === 0 ? null : <mark>{wanted}</mark>}
          {piece}
        </span>
      ))}
    </>
  );
}
