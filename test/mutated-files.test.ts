// Twelve hundred damaged files, the same ones for the same seed, from bytes to findings in one process: each is checked or refused with a
// fault; none throws and none hangs. The seed of a failing file is in its message; HENGJI_MUTATION_SEED starts another series.
import { zipSync, unzipSync, type Unzipped } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkCatalogue } from '../src/catalogue/check-catalogue.ts';
import { readPlanFile } from '../src/documents/index.ts';
import { checkPlan } from '../src/domain/check/index.ts';
import { defaultReadingLimits } from '../src/documents/document-reading.ts';
import { readDocument } from '../src/documents/read-document.ts';
import { readProjectFile } from './support/corpus.ts';
import { asXlsx } from './support/reading-as-office.ts';

const firstSeed = Number(process.env['HENGJI_MUTATION_SEED'] ?? '20210101');
const filesPerFormat = 300;

/** Whole numbers from 0 to `limit` − 1. */
type Dice = (limit: number) => number;
type Mutation = (bytes: Uint8Array, dice: Dice) => Uint8Array;

/** Mulberry32: small, and the same on every machine. */
function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const flipBytes: Mutation = (bytes, dice) => {
  const copy = bytes.slice();
  for (let count = 1 + dice(30); count > 0; count -= 1) copy[dice(copy.length)] = dice(256);
  return copy;
};
const cutEnd: Mutation = (bytes, dice) => bytes.slice(0, dice(bytes.length));
const dropStretch: Mutation = (bytes, dice) => {
  const from = dice(bytes.length);
  const to = Math.min(bytes.length, from + 1 + dice(4000));
  return joined(bytes.subarray(0, from), bytes.subarray(to));
};
const repeatStretch: Mutation = (bytes, dice) => {
  const from = dice(bytes.length);
  const to = Math.min(bytes.length, from + 1 + dice(4000));
  return joined(bytes.subarray(0, to), bytes.subarray(from));
};
const swapBlocks: Mutation = (bytes, dice) => {
  const copy = bytes.slice();
  const [left, right] = [dice(bytes.length >> 9) << 9, dice(bytes.length >> 9) << 9];
  copy.set(bytes.subarray(right, right + 512).subarray(0, copy.length - left), left);
  copy.set(bytes.subarray(left, left + 512).subarray(0, copy.length - right), right);
  return copy;
};
const wildNumbers: Mutation = (bytes, dice) => {
  const copy = bytes.slice();
  const numbers = [0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff, dice(bytes.length), dice(0xffff)];
  const view = new DataView(copy.buffer);
  for (let count = 1 + dice(8); count > 0; count -= 1) view.setUint32(dice(copy.length - 4), numbers[dice(numbers.length)] ?? 0, true);
  return copy;
};
const onBytes: readonly Mutation[] = [flipBytes, cutEnd, dropStretch, repeatStretch, swapBlocks, wildNumbers];

const docx = readProjectFile('data/samples/dingzhou-2021.docx');
const page = readProjectFile('test/forms/project-targets-national.html');
const xlsx = workbook();

/** Damage behind the compression, where the checksum does not see it: one part, mostly the main one, is changed and the package written anew. */
function insidePart(bytes: Uint8Array, main: string, mutate: Mutation): Mutation {
  const parts: Unzipped = unzipSync(bytes);
  const names = Object.keys(parts);
  return (_, dice) => {
    const name = dice(4) === 0 ? (names[dice(names.length)] ?? main) : main;
    return zipSync({ ...parts, [name]: mutate(parts[name] ?? new Uint8Array(8), dice) }, { level: 1 });
  };
}
/** Tags moved, doubled and lost as wholes: well-formed in places where bytes changed at random rarely are. */
const shuffleTags: Mutation = (bytes, dice) => {
  const tags = new TextDecoder().decode(bytes).split(/(?=<)/u);
  for (let count = 1 + dice(12); count > 0; count -= 1) {
    const [from, to] = [dice(tags.length), dice(tags.length)];
    const tag = tags[from] ?? '';
    if (dice(3) === 0) tags.splice(from, 1);
    else tags.splice(to, dice(2), tag);
  }
  return new TextEncoder().encode(tags.join(''));
};
/** Values of attributes and words of the text replaced, the tags left as they are. */
const strangeValues: Mutation = (bytes, dice) => {
  const strange = ['', '-1', '0', '99999999999999999999', 'NaN', '\u202e', '&#x0;', '&#x1F600;', '≥≥≥≤', '9'.repeat(400), '（'.repeat(300)];
  const pieces = new TextDecoder().decode(bytes).split(/(?<==")|(?=")|(?<=>)|(?=<)/u);
  for (let count = 1 + dice(40); count > 0; count -= 1) {
    const index = dice(pieces.length);
    if (!/[<>="]/u.test(pieces[index] ?? '')) pieces[index] = strange[dice(strange.length)] ?? '';
  }
  return new TextEncoder().encode(pieces.join(''));
};

const inParts: readonly Mutation[] = [flipBytes, dropStretch, shuffleTags, shuffleTags, strangeValues, strangeValues];
const formats: readonly { readonly format: string; readonly bytes: Uint8Array; readonly mutations: readonly Mutation[] }[] = [
  { format: 'docx', bytes: docx, mutations: [...onBytes, ...inParts.map((mutate) => insidePart(docx, 'word/document.xml', mutate))] },
  { format: 'doc', bytes: readProjectFile('data/samples/dingzhou-2021.doc'), mutations: onBytes },
  { format: 'html', bytes: page, mutations: [...onBytes, shuffleTags, shuffleTags, strangeValues] },
  { format: 'xlsx', bytes: xlsx, mutations: [...onBytes, ...inParts.map((mutate) => insidePart(xlsx, 'xl/worksheets/sheet1.xml', mutate))] },
];

describe.each(formats)('damaged .$format files', ({ format, bytes, mutations }) => {
  test(`${filesPerFormat} from seed ${firstSeed} are checked or refused`, () => {
    const outcomes = { checked: 0, refused: 0 };
    for (let index = 0; index < filesPerFormat; index += 1) {
      const seed = firstSeed + index;
      const mutate = mutations[index % mutations.length] ?? flipBytes;
      const fault = faultOf(mutate(bytes, diceOf(seed)), `损坏.${format}`, seed);
      if (fault === null) outcomes.checked += 1;
      else {
        outcomes.refused += 1;
        for (const sentence of [fault.what, fault.remedy]) expect(sentence, `seed ${seed}`).toMatch(/[\u4e00-\u9fff].*[\u4e00-\u9fff]/u);
        expect(fault.where, `seed ${seed}`).toContain(`损坏.${format}`);
      }
    }
    expect(outcomes.checked + outcomes.refused).toBe(filesPerFormat);
    // Both ways are really gone, so that the mutations are neither too weak nor too strong.
    expect(Math.min(outcomes.checked, outcomes.refused), JSON.stringify(outcomes)).toBeGreaterThan(filesPerFormat / 10);
  });
});

/** The page as a workbook. */
function workbook(): Uint8Array {
  const reading = readDocument(page, 'a.html', defaultReadingLimits);
  if (!reading.ok) throw new Error(reading.fault.what);
  return asXlsx(reading.value.blocks);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

/** The fault of a file, null where it is read and checked; what is thrown is thrown on with its seed. */
function faultOf(bytes: Uint8Array, file: string, seed: number): { readonly what: string; readonly where: string; readonly remedy: string } | null {
  try {
    const reading = readPlanFile(bytes, file);
    if (!reading.ok) return reading.fault;
    const result = checkPlan(reading.value.plan, checkCatalogue, { profile: null, presentation: 'everything' });
    return result.ok ? null : result.fault;
  } catch (error) {
    throw new Error(`seed ${seed} threw`, { cause: error });
  }
}
