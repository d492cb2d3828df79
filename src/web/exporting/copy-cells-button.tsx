// Copies the indicator table of a project for the entry tables of other systems, as it is printed or with targets taken apart.
import { CopyOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { Project } from '../../domain/plan/index.ts';
import { copyBlock } from './copy-block.ts';
import { indicatorBlock, type CopyShape } from './copied-cells.ts';

const shapes: readonly { readonly key: CopyShape; readonly label: string }[] = [
  { key: 'as-printed', label: '按表上的列' },
  { key: 'taken-apart', label: '指标值分成符号、数值、单位三列' },
];

export function CopyCellsButton({ project }: { readonly project: Project }) {
  const [told, setTold] = useState('');
  const copy = (key: string): void => {
    const block = indicatorBlock(project, key === 'taken-apart' ? 'taken-apart' : 'as-printed');
    setTold(copyBlock(block) ? `已复制 ${block.length - 1} 行和列名，到别的系统或 Excel 里粘贴即可。` : '浏览器没有让复制。请导出 Excel 后在表里复制。');
  };
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items: [...shapes], onClick: ({ key }) => copy(key) }}>
        <Button icon={<CopyOutlined />}>复制指标</Button>
      </Dropdown>
      <span className="small soft" role="status">
        {told}
      </span>
    </>
  );
}
