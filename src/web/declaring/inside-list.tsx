// What a text that is to be given up holds, and who else wrote in it.
import { Alert } from 'antd';
import type { Declaration } from '../../http/contract/declarations.ts';

export function InsideList({ inside: { projects, rows, costing, attachments, others } }: { readonly inside: NonNullable<Declaration['inside']> }) {
  const counts = [`${projects}个项目`, `${rows}行绩效指标`, costing === 0 ? '没有测算' : `${costing}条测算明细`, attachments === 0 ? '没有附件' : `${attachments}个附件`];
  return (
    <>
      <p className="form-lead">里面有：{counts.join('、')}。</p>
      {others.length === 0 ? (
        <p className="soft form-lead">除了您，没有别人写过。</p>
      ) : (
        <Alert className="form-lead" type="warning" showIcon title={`${others.slice(0, mostNamed).join('、')}${others.length > mostNamed ? `等${others.length}人` : ''}也写过这份文本`} description="放弃之后他们会收到消息；正在填写的人保存不了，没有保存的内容留在自己的浏览器里。" />
      )}
    </>
  );
}

const mostNamed = 5;
