// The columns of a list with some of their cells, and what each is taken for.
import { Select } from 'antd';
import type { FoundList } from '../../../documents/index.ts';
import { listContents } from '../../../domain/form/index.ts';
import { unused } from './drafted-layout.ts';

interface MappedColumnsProps {
  readonly list: FoundList;
  readonly words: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
}

/** How the words read in the choice, where they say too little by themselves. */
const longer: ReadonlyMap<string, string> = new Map([
  [unused, '不用'],
  ['单位', '单位（代码和名称在一格）'],
]);

export function MappedColumns({ list, words, onChange }: MappedColumnsProps) {
  return (
    <table className="mapping-columns">
      <thead>
        <tr>
          <th scope="col">列</th>
          <th scope="col">表头</th>
          <th scope="col">前几行写着</th>
          <th scope="col">是什么</th>
        </tr>
      </thead>
      <tbody>
        {list.columns.map(({ heading, letter, samples }, index) => {
          const word = words[index] ?? unused;
          const used = new Set(words.filter((_, other) => other !== index));
          const options = [unused, ...[...listContents.keys()].filter((one) => one !== unused)].map((one) => ({
            value: one,
            label: longer.get(one) ?? one,
            disabled: one !== unused && one !== '序号' && used.has(one),
          }));
          return (
            <tr key={letter} className={word === unused ? 'mapping-unused' : undefined}>
              <td className="mapping-letter">{letter}</td>
              <th scope="row">{heading}</th>
              <td className="mapping-samples soft">{samples.length === 0 ? '（空）' : samples.join('；')}</td>
              <td>
                <Select
                  aria-label={`${letter}列“${heading}”是什么`}
                  value={word}
                  onChange={(chosen) => onChange(list.columns.map((_, other) => (other === index ? chosen : (words[other] ?? unused))))}
                  options={options}
                  showSearch={{ optionFilterProp: 'label' }}
                  popupMatchSelectWidth={false}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
