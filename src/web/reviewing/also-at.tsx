// 也适用于: the further cells that one opinion is about, chosen from a list; the same as marking them on the form, for whoever has no mouse and for a phone.
import { Select } from 'antd';
import type { CellKey } from '../project/form-content.ts';

interface AlsoAtProps {
  readonly cell: CellKey;
  readonly marked: readonly CellKey[];
  /** All that may be chosen. */
  readonly cells: readonly { readonly key: CellKey; readonly title: string }[];
  readonly onMark: (cells: readonly CellKey[]) => void;
}

export function AlsoAt({ cell, marked, cells, onMark }: AlsoAtProps) {
  const options = cells.filter(({ key }) => key !== cell).map(({ key, title }) => ({ value: key, label: title }));
  return (
    <label className="review-also">
      也适用于
      <Select<CellKey[]>
        mode="multiple"
        aria-label="这条意见也适用于"
        placeholder="选格，或在表上 Shift+点"
        value={[...marked]}
        options={options}
        optionFilterProp="label"
        maxTagCount={4}
        onChange={onMark}
      />
    </label>
  );
}
