// One code for two tables of a unit. Other units may carry out shares of the same project under its code, so only tables of one unit are compared.
import { definePlanRule } from '../../../domain/lint/index.ts';
import { numberedProjects } from '../../../domain/plan/index.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { foundingForm } from '../../citations.ts';

export const codeDup = definePlanRule({
  id: 'code-dup',
  title: '项目编码重复',
  question: '有没有两个项目用了同一个编码？',
  severity: 'blocks',
  reviewItem: 'form-complete',
  ground: [
    { source: '预算管理一体化逻辑库表 pro_code', clause: '项目的唯一标识', confidence: 'secondary', isPractice: true },
    { ...foundingForm, clause: '项目编码' },
  ],
  messages: {
    sameCode: '项目编码“{code}”与项目{other}“{name}”相同。编码是项目的唯一标识，重复了执行数和自评会挂到一起。请与项目库核对是哪一个抄错了。',
    sameProject: '项目编码和名称都与项目{other}相同，像是同一张表放了两次。请删去多余的一张；确实是两个项目的，核对编码和名称。',
  },
  check({ plan }, report) {
    const seen = new Map<string, { readonly number: number; readonly name: string }>();
    for (const { project, number } of numberedProjects(plan)) {
      const code = foldedKey(project.code?.text ?? '').toUpperCase();
      const name = project.name?.text.trim() ?? '';
      if (code === '') continue;
      const key = `${project.unitCode}|${code}`;
      const earlier = seen.get(key);
      if (earlier === undefined) seen.set(key, { number, name });
      else if (foldedKey(earlier.name) === foldedKey(name)) report({ message: 'sameProject', data: { other: earlier.number }, project: number, column: 'code' });
      else report({ message: 'sameCode', data: { code, other: earlier.number, name: earlier.name }, project: number, column: 'code' });
    }
  },
});
