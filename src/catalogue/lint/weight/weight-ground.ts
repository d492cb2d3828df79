// The ground that rules about weights share.
import type { Citation } from '../../../kernel/citation.ts';

export const weightGround: Citation = { source: '预算绩效管理系统的校验：三级指标权重之和等于二级、一级指标设定的分值，合计等于总分，权重大于零', clause: null, confidence: 'secondary', isPractice: true };
