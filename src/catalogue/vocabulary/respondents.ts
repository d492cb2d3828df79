// Who is asked about satisfaction. Generic words name nobody who could be asked; insiders judge their own office; pay words tell that the money of
// a project is the respondents' own wage.
import type { WordList } from './word-list.ts';

const ground = { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' } as const;

export const satisfactionEndings: WordList = { title: '满意度指标的名称词尾', words: ['满意程度', '满意情况', '满意度', '满意率'], ground };

/** Other feelings that only a survey can tell. */
export const surveyedFeelings: WordList = { title: '满意度一栏里其他靠调查得出的感受', words: ['幸福感', '获得感', '安全感', '认同感', '归属感'], ground };

/** What such texts say besides who is asked. */
export const satisfactionFillers: WordList = { title: '满意度的名称和描述里不说明问谁的词', words: ['满意', '是否', '情况', '调查', '的', '。'], ground };

export const surveyWords: WordList = { title: '说明怎样调查的词', words: ['问卷', '调查', '回访', '测评', '抽样', '访问', '访谈', '走访'], ground };

export const genericRespondents: WordList = {
  title: '没有说出是哪一群人的称呼',
  words: ['服务对象', '受益对象', '服务', '对象', '受益人', '受益群体', '受众', '相关', '有关', '各方', '有关方面', '总体', '综合', '整体', '被服务对象', '被服务者', '服务者', '相关人员', '相关方', '有关人员', '项目', '工作'],
  ground,
};

export const insiders: WordList = {
  title: '单位内部的人员和部门',
  words: [
    '职工', '员工', '教职工', '在职人员', '在编人员', '单位人员', '内部人员', '内部', '本单位', '工作人员', '机关干部', '干部职工', '干警', '民警', '辅警', '使用部门', '使用科室', '科室', '各部门', '使用人员',
    '聘用人员', '协管员', '窗口人员', '执法人员', '驻村干部',
  ],
  ground,
};

/** Of equipment that the office bought its own departments, of equipment that it watches over the firms that have it. */
export const equipmentUsers: WordList = { title: '东西买给本单位用的，是本单位的部门；监管的设备，是社会上的单位', words: ['使用单位'], ground };

export const purchases: WordList = {
  title: '项目名称里说明东西是买给本单位用的词',
  words: ['购置', '采购', '购买', '更新', '更换', '配备', '信息化', '信息系统', '平台建设', '系统建设', '运维', '执法装备', '办公设备', '办公用品'],
  ground,
};

/** Beside one of these the respondents are not of the office itself. */
export const outsiders: WordList = {
  title: '说明不是本单位人员的词',
  words: [
    '企业', '退休', '困难', '下岗', '参保', '群众', '居民', '村民', '市民', '百姓', '公众', '社会', '学生', '家长', '患者', '病人', '老人', '儿童', '残疾', '游客', '乘客', '旅客', '农户', '农民', '牧民', '渔民', '用户', '客户',
    '业主', '商户', '个体', '消费者', '读者', '观众', '学员', '参训', '办事', '来访', '当事人', '纳税人', '受益', '受助', '特种设备', '电梯', '锅炉', '压力容器', '起重机械', '计量器具', '监管对象', '服务单位', '被服务', '基层单位', '对工作人员', '对窗口', '对执法人员', '对民警', '对干警', '对协管员',
  ],
  ground,
};

export const payWords: WordList = {
  title: '项目名称里说明资金是发给本单位人员的词',
  words: ['人员经费', '工资', '薪酬', '报酬', '劳务费', '津贴', '奖金', '社保缴费', '公积金', '人员支出'],
  ground,
};
