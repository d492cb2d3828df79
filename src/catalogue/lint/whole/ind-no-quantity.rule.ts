// No output of the project states any number: nothing can be monitored or scored. It follows from the faults of the rows where each of them is told already, and
// then it is only derived. A number in any form counts, read or not.
import { holdsNumber } from '../../../domain/indicator/index.ts';
import { defineProjectRule, listOrdinals, type RowSubject } from '../../../domain/lint/index.ts';
import { statesNumberOrDate } from '../../../domain/target/index.ts';
import { targetDemands } from '../../citations.ts';
import { numbersInWords } from '../../vocabulary/numbers-in-words.ts';
import { wordsOfTheWhole } from '../../vocabulary/whole-and-past.ts';

export const indNoQuantity = defineProjectRule({
  id: 'ind-no-quantity',
  title: '产出没有量化',
  question: '产出指标里有没有一个写了数？',
  severity: 'blocks',
  reviewItem: 'indicators-sound',
  ground: [{ ...targetDemands, clause: '细化量化' }],
  columns: ['value', 'level2'],
  explains: [],
  followsFromRows: true,
  messages: {
    none: '第{rows}行产出指标没有一个写了数，年中无法监控，年底也无法评分。请至少把做多少、什么时候完成、花多少钱各写成一个数，例如“≥（　）件”“（　）月底前”“≤（　）万元”。',
  },
  check({ rows }, report) {
    const outputs = rows.filter(isOutput);
    if (outputs.length === 0 || outputs.some(statesNumber)) return;
    const ordinals = outputs.map(({ row }) => row.ordinal);
    report({ message: 'none', data: { rows: listOrdinals(ordinals) }, column: 'value', indicators: ordinals });
  },
});

function isOutput({ indicatorClass }: RowSubject): boolean {
  return indicatorClass === 'quantity' || indicatorClass === 'quality' || indicatorClass === 'timeliness' || indicatorClass === 'cost';
}

const numbersAndTheWhole = [...numbersInWords.words, ...wordsOfTheWhole.words];

function statesNumber({ row, facts }: RowSubject): boolean {
  return statesNumberOrDate(row.target.target) || holdsNumber(facts.value, numbersAndTheWhole);
}
