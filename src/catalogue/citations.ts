// Papers that several members of the catalogue cite. A confidence mark says how far each has been read (see kernel/citation.ts).
import type { Citation } from '../kernel/citation.ts';
import { firstDay } from './policies/first-day.ts';

/** 财预〔2015〕88号, Articles 25–29 read; the four demands on a target are quoted from a digest. */
export const targetDemands: Citation = {
  source: '财预〔2015〕88号《中央部门预算绩效目标管理办法》',
  clause: '绩效目标应当指向明确、细化量化、合理可行、相应匹配',
  confidence: 'unverified',
};

/** 财预〔2021〕101号: title and opening read. */
export const coreTargets: Citation = {
  source: '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》',
  clause: null,
  confidence: 'unverified',
  since: firstDay('2021-08-18'),
};

/** Ministry of Finance, answers to the press 2024-03-26 on the review and publication of targets. */
export const reviewDimensions: Citation = {
  source: '财政部2024年3月26日答记者问（绩效目标审核与公开）',
  clause: '审核完整性、相关性、适当性、可行性',
  confidence: 'secondary',
  since: firstDay('2024-03-26'),
};

/** Annex of 财预〔2015〕88号; its layout was read in published tables of 青山区教育局 (2020), 岳阳县农业农村局 (2022) and 淮北市文化旅游体育局 (2025), its text was not. */
export const targetFormAnnex: Citation = {
  source: '财预〔2015〕88号附件（项目支出绩效目标申报表），据各地公开的表样',
  clause: null,
  confidence: 'secondary',
};

/** The annex for departments as a whole. Neither its text nor a published copy of it was read; it is known from the tables that provinces made after it. */
export const departmentFormAnnex: Citation = {
  source: '财预〔2015〕88号附件（部门（单位）整体支出绩效目标申报表）',
  clause: '部门（单位）名称、年度主要任务（任务名称、主要内容、预算金额）、年度总体目标、年度绩效指标',
  confidence: 'unverified',
};

/** Read in the published source of a performance module of the integrated budget system: the tabs of a department's declaration and the columns of its tasks. */
export const departmentFormOfSystems: Citation = {
  source: '预算管理一体化系统绩效模块的公开源代码（部门整体绩效目标申报）',
  clause: '资金总额、基本支出、项目支出；年度任务：任务名称、主要内容、预算金额（总金额、财政资金、其他资金）；绩效目标；一、二、三级指标',
  confidence: 'secondary',
};

/** Published by 甘孜藏族自治州市场监督管理局; the same columns in published sheets of 大英县 and, with 计量单位, of 丰都县. */
export const sichuanTargetForm: Citation = {
  source: '甘孜藏族自治州市场监督管理局公开的绩效目标表（指标性质、指标值、度量单位、权重分列）',
  clause: null,
  confidence: 'verified',
};

/** Published by 重庆市奉节县 for fiscal year 2023. */
export const costFirstForm: Citation = {
  source: '重庆市奉节县2023年度财政项目支出绩效目标审批表',
  clause: null,
  confidence: 'verified',
};

/** Seen in a copy of tables of 邯郸 on a site for documents: indicators, grades and basis; the rows above them are those of the form of 2021. */
export const hebeiForm2019: Citation = {
  source: '河北省2019年预算项目绩效目标表（邯郸市表样的转载）',
  clause: '绩效指标分类、绩效指标、绩效指标描述、评价标准（优、良、中、差）、评价标准确定依据',
  confidence: 'secondary',
};

/** No authority prescribes it; the headings are those of the forms above. */
export const indicatorListExports: Citation = {
  source: '预算系统导出的项目绩效指标清单（一行一个指标）',
  clause: null,
  confidence: 'inferred',
};

/** Bureaus hand in a summary of one row a project; no authority was found that prescribes its columns. */
export const projectSummaries: Citation = {
  source: '部门预算编报中一个项目一行的绩效目标汇总表，未见统一表样',
  clause: null,
  confidence: 'inferred',
};

/** Common headings of the integrated budget systems; no import template of a province was read. */
export const budgetSystemTables: Citation = {
  source: '预算管理一体化系统的项目绩效指标表（各省系统不同，没有核对过导入模板）',
  clause: null,
  confidence: 'unverified',
};

/** The founding form of Hebei, fiscal year 2021. */
export const foundingForm: Citation = {
  source: '河北省2021年部门预算项目绩效目标表',
  clause: null,
  confidence: 'seed',
};

/** Hebei 2014, layered performance budget: duties, activities, projects. Read in a news mirror; the number of the paper is not shown. */
export const layeredBudget: Citation = {
  source: '河北省2014年《关于深化绩效预算管理改革的意见》（据报道）',
  clause: '先定部门职责，再定工作活动，预算项目挂在工作活动之下',
  confidence: 'secondary',
};

/** The review sheet annexed to 财预〔2015〕88号, known from memory and from sheets made after it; the annex itself was not read. */
export const reviewSheet: Citation = {
  source: '财预〔2015〕88号《中央部门预算绩效目标管理办法》附件（项目支出绩效目标审核表）',
  clause: null,
  confidence: 'unverified',
};
