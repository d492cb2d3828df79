// Where levels of the library were read, named once.
import type { Citation } from '../../kernel/citation.ts';
import type { Norm } from '../../domain/indicator-library/index.ts';

/** What a neighbour's published self-evaluation of the food and drug programme stated for 2021. */
export function published2021(text: string): Norm {
  return { text, ground: { source: '遂宁经济技术开发区市场监管分局2021年中央转移支付区域绩效自评表', clause: null, confidence: 'verified' } };
}

/** What the founding document printed. */
export function printed2021(text: string): Norm {
  return { text, ground: { source: '定州市市场监督管理局2021年部门预算绩效文本', clause: null, confidence: 'seed' } };
}

export function law(text: string, source: string, clause: string | null, confidence: Citation['confidence'] = 'verified'): Norm {
  return { text, ground: { source, clause, confidence } };
}
