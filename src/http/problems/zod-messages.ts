// Sentences for faults of a request's shape. A message that the contract itself gives (新密码至少10个字符) wins over these.
import type { z } from 'zod';

type Issue = Parameters<NonNullable<z.core.$ZodConfig['customError']>>[0];

/** Register with `z.config({ customError: zodMessage })`. */
export function zodMessage(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '没有填写' : `应为${typeTitles[issue.expected] ?? '另一种值'}`;
    case 'too_small':
      return sized(issue.origin, `不能少于${issue.minimum}`, issue.minimum);
    case 'too_big':
      return sized(issue.origin, `不能超过${issue.maximum}`, issue.maximum);
    case 'invalid_format':
      return '格式不对';
    case 'invalid_value':
      return `应为以下之一：${issue.values.map(String).join('、')}`;
    case 'unrecognized_keys':
      return `有不认识的内容：${issue.keys.join('、')}`;
    case 'not_multiple_of':
      return `应为${issue.divisor}的倍数`;
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return '内容不对';
  }
}

const typeTitles: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: '“是”或“否”',
  array: '列表',
  object: '一组内容',
  null: '空',
};

function sized(origin: string, sentence: string, bound: number | bigint): string {
  if (origin === 'string') return Number(bound) === 1 ? '不能为空' : `${sentence}个字符`;
  if (origin === 'array') return `${sentence}项`;
  return sentence;
}
