// The projects of the text under review, with what stands open in each; the arrows go to the neighbours.
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { Declaration } from '../../http/contract/declarations.ts';

interface ReviewProjectsProps {
  readonly declaration: Declaration;
  /** Number of the project shown. */
  readonly shown: number | null;
  readonly onChoose: (number: number) => void;
}

export function ReviewProjects({ declaration: { projects, comments }, shown, onChoose }: ReviewProjectsProps) {
  const at = projects.findIndex(({ number }) => number === shown);
  const [before, after] = [projects[at - 1], projects[at + 1]];
  return (
    <nav className="review-projects no-print" aria-label="项目">
      <Button icon={<LeftOutlined />} aria-label="上一个项目" disabled={before === undefined} onClick={() => (before === undefined ? undefined : onChoose(before.number))} />
      <Select
        aria-label="项目"
        className="review-project-choice"
        value={shown}
        showSearch
        optionFilterProp="label"
        popupMatchSelectWidth={false}
        listHeight={480}
        onChange={(number) => (number === null ? undefined : onChoose(number))}
        options={projects.map(({ id, number, name, blocking, unanswered }) => {
          const own = comments.filter(({ project }) => project === id);
          const [written, sent] = [own.filter(({ state }) => state === 'draft').length, own.filter(({ state }) => state === 'sent').length];
          const open = [blocking === 0 ? '' : `阻止${blocking}处`, unanswered === 0 ? '' : `须说明${unanswered}处`, written === 0 ? '' : `意见${written}条`, sent === 0 ? '' : `意见${sent}条已退回`].filter((part) => part !== '');
          return { value: number, label: `${number}. ${name}${open.length === 0 ? '' : `（${open.join('，')}）`}` };
        })}
      />
      <Button icon={<RightOutlined />} aria-label="下一个项目" disabled={after === undefined} onClick={() => (after === undefined ? undefined : onChoose(after.number))} />
    </nav>
  );
}
