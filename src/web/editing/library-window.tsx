// The indicator library at hand while a table is filled in: found by any word, put in as a row of its class with every figure blank.
import { useState } from 'react';
import { Button, Input } from 'antd';
import { indicatorClassTitles } from '../../domain/indicator/index.ts';
import { isInForceIn, libraryRow, speaksOfAll, type LibraryIndicator } from '../../domain/indicator-library/index.ts';
import { HelpedWindow } from '../help/helped-window.tsx';
import { useStandingLibrary } from '../library/use-standing-library.ts';

interface LibraryWindowProps {
  /** Budget year of the plan; null where it is not known. */
  readonly year: number | null;
  readonly onClose: () => void;
  readonly onChoose: (indicator: LibraryIndicator) => void;
}

/** More are found by one more word. */
const mostShown = 30;

export function LibraryWindow({ year, onClose, onChoose }: LibraryWindowProps) {
  const [word, setWord] = useState('');
  const { indicators } = useStandingLibrary();
  const found = indicators.filter((indicator) => (year === null ? indicator.validTo === null : isInForceIn(indicator, year)) && speaksOfAll(indicator, word));
  return (
    <HelpedWindow help="library" open onCancel={onClose} footer={null} width={720} title="从指标库里选一个">
      <Input data-first-field allowClear aria-label="查找指标" placeholder="查找名称、解释、算法或凭据" value={word} onChange={(event) => setWord(event.target.value)} />
      <p className="small soft" role="status">
        {found.length > mostShown ? `有 ${found.length} 个，列出前 ${mostShown} 个；多写几个字找得更准。` : `有 ${found.length} 个。`}指标值一律留空，由单位填写。
      </p>
      <ul className="clean-list indicator-choices">
        {found.slice(0, mostShown).map((indicator) => (
          <li key={indicator.id}>
            <span>
              <b>{indicator.name}</b>　<span className="small soft">{indicatorClassTitles[indicator.indicatorClass]}　{libraryRow(indicator).value}</span>
              <br />
              <span className="small">{indicator.definition}</span>
            </span>
            <Button size="small" aria-label={`加进表里：${indicator.name}`} onClick={() => onChoose(indicator)}>
              加进表里
            </Button>
          </li>
        ))}
      </ul>
    </HelpedWindow>
  );
}
