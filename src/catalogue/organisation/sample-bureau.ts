// The inner structure of the founding bureau as a sample (示范): sections as its own text divides the duties, each with the paragraph that speaks of it. The text
// names no sections; these are derived and not the bureau's own list. Nobody is invented: whoever holds a post in the sample is called by the post.

export interface SampleSection {
  readonly name: string;
  /** The part of part one and the paragraph in it, counted from 1. */
  readonly duty: { readonly part: 'goals' | 'dutyGoals' | 'safeguards'; readonly paragraph: number };
  /** What the paragraph says of it, verbatim. */
  readonly says: string;
  /** Beginning of the logins of the sample's accounts. */
  readonly login: string;
}

export const sampleSections: readonly SampleSection[] = [
  { name: '办公室', duty: { part: 'safeguards', paragraph: 14 }, says: '宣传、教育、培训、财务', login: 'bangong' },
  { name: '法规科', duty: { part: 'dutyGoals', paragraph: 10 }, says: '搞好法制工作指导', login: 'fagui' },
  { name: '登记注册科', duty: { part: 'safeguards', paragraph: 1 }, says: '登记注册和监督管理', login: 'dengji' },
  { name: '信用监管科', duty: { part: 'dutyGoals', paragraph: 2 }, says: '信用体系建设', login: 'xinyong' },
  { name: '执法稽查科', duty: { part: 'dutyGoals', paragraph: 8 }, says: '抓好打假工作', login: 'jicha' },
  { name: '消费者权益保护科', duty: { part: 'dutyGoals', paragraph: 6 }, says: '消费者权益保护机制', login: 'xiaobao' },
  { name: '质量发展科', duty: { part: 'safeguards', paragraph: 7 }, says: '组织实施地方质量振兴计划', login: 'zhiliang' },
  { name: '产品质量监督科', duty: { part: 'dutyGoals', paragraph: 3 }, says: '开展抽检工作', login: 'chanpin' },
  { name: '商标广告科', duty: { part: 'dutyGoals', paragraph: 4 }, says: '商标管理工作', login: 'shangbiao' },
  { name: '标准计量科', duty: { part: 'dutyGoals', paragraph: 9 }, says: '标准、计量、认证认可', login: 'jiliang' },
  { name: '特种设备科', duty: { part: 'dutyGoals', paragraph: 7 }, says: '特种设备安全', login: 'tezhong' },
  { name: '食品科', duty: { part: 'dutyGoals', paragraph: 11 }, says: '食品安全', login: 'shipin' },
  { name: '药品医疗器械科', duty: { part: 'dutyGoals', paragraph: 12 }, says: '药品（医疗器械及药品包装材料）质量安全', login: 'yaopin' },
];
