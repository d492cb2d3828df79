// Fields in running text: a begin mark, the instruction, a separator, the result a person sees, an end mark; they nest. Instructions are
// taken out of the text, results stay. Ground: [MS-DOC] 2.8.25.
import type { FieldCode } from '../../document-reading.ts';

export interface FieldStack {
  readonly begin: (deleted: boolean) => void;
  readonly separate: () => void;
  readonly end: () => void;
  /** Takes text that belongs to an open instruction; false when the text is visible. */
  readonly take: (text: string) => boolean;
  /** Instructions completed since the last call, in order. */
  readonly completed: () => readonly FieldCode[];
  /** A paragraph ends. An instruction seldom spans paragraphs, so one that stays open too long is closed. */
  readonly paragraphEnd: () => void;
  /** A cell or the document ends: instructions opened in it cannot go on. */
  readonly close: () => void;
  /** An instruction had to be closed without its end mark. */
  readonly metUnclosed: () => boolean;
}

export function fieldStack(deepest: number): FieldStack {
  const open: OpenField[] = [];
  let done: FieldCode[] = [];
  let unclosed = false;
  /** Open fields whose instruction is still being read. */
  let instructions = 0;
  /** Fields inside the deepest one that is followed: their marks are only counted. */
  let tooDeep = 0;

  const finish = (field: OpenField): void => {
    const instruction = field.instruction.trim();
    if (instruction !== '' && !field.deleted) done.push({ instruction });
    field.phase = 'result';
    instructions -= 1;
  };
  /** Gives up waiting for the end marks of instructions that have seen more paragraph marks than `patience`. */
  const closeInstructions = (patience: number): void => {
    if (instructions === 0) return;
    const given = open.filter((field) => field.phase === 'instruction' && field.paragraphs > patience);
    for (const field of given) giveUp(field);
  };
  const giveUp = (field: OpenField): void => {
    finish(field);
    open.splice(open.indexOf(field), 1);
    unclosed = true;
    tooDeep = 0;
  };

  return {
    begin: (deleted) => {
      if (open.length >= deepest) {
        tooDeep += 1;
        return;
      }
      instructions += 1;
      open.push({ phase: 'instruction', instruction: '', deleted, paragraphs: 0 });
    },
    separate: () => {
      if (tooDeep > 0) return;
      const field = open.at(-1);
      if (field?.phase === 'instruction') finish(field);
    },
    end: () => {
      if (tooDeep > 0) {
        tooDeep -= 1;
        return;
      }
      const field = open.pop();
      if (field?.phase === 'instruction') finish(field);
    },
    take: (text) => {
      const field = instructions === 0 ? undefined : open.findLast((candidate) => candidate.phase === 'instruction');
      if (field === undefined) return false;
      field.instruction += text;
      if (field.instruction.length > longestInstruction) giveUp(field);
      return true;
    },
    completed: () => {
      if (done.length === 0) return noFields;
      const fields = done;
      done = [];
      return fields;
    },
    paragraphEnd: () => {
      if (open.length === 0) return;
      for (const field of open) field.paragraphs += 1;
      closeInstructions(mostParagraphs);
    },
    close: () => {
      closeInstructions(-1);
    },
    metUnclosed: () => unclosed,
  };
}

const noFields: readonly FieldCode[] = [];

/** Far more than any instruction Word writes; beyond it an end mark must be missing, and the text goes on as text. */
const longestInstruction = 10_000;

/** Paragraph marks that one instruction may hold before it counts as unclosed. */
const mostParagraphs = 8;

interface OpenField {
  phase: 'instruction' | 'result';
  instruction: string;
  readonly deleted: boolean;
  paragraphs: number;
}
