// The sentence of a finding in its two halves: what is the matter, and what to do. Rules write them one after the other; a table has a column for each.

export interface ToldMessage {
  readonly problem: string;
  /** Empty where the rule asks for nothing in particular. */
  readonly remedy: string;
}

/** The remedy begins with the first sentence but one that asks (请) outside quotation marks and brackets. */
export function toldMessage(message: string): ToldMessage {
  const sentences = sentencesOf(message);
  const first = sentences.findIndex(({ asks }, index) => index > 0 && asks);
  if (first < 0) return { problem: message, remedy: '' };
  const joined = (part: typeof sentences) => part.map(({ text }) => text).join('');
  return { problem: joined(sentences.slice(0, first)), remedy: joined(sentences.slice(first)) };
}

interface Sentence {
  readonly text: string;
  readonly asks: boolean;
}

function sentencesOf(message: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let depth = 0;
  let text = '';
  let asks = false;
  for (const character of message) {
    text += character;
    if ('“（《〔'.includes(character)) depth += 1;
    else if ('”）》〕'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && character === '请') asks = true;
    else if (depth === 0 && character === '。') {
      sentences.push({ text, asks });
      text = '';
      asks = false;
    }
  }
  return text === '' ? sentences : [...sentences, { text, asks }];
}

/** The sentences of a remedy that quote no text to write: beside a text that is proposed, an example would be a second one. */
export function withoutExamples(remedy: string): string {
  return sentencesOf(remedy)
    .filter(({ text }) => !text.includes('“'))
    .map(({ text }) => text)
    .join('');
}
