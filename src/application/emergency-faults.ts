// What can be wrong with emergency access.
import type { Fault } from '../kernel/fault.ts';

export const emergencyUnknown: Fault = { code: 'emergency-not-found', what: '没有这项紧急授权', where: '紧急授权', remedy: '请刷新后重试。' };

export const emergencyForOneself: Fault = {
  code: 'emergency-for-oneself',
  what: '不能给自己开启紧急授权',
  where: '紧急授权',
  remedy: '请由另一位安全管理员开启，或授予正式岗位。',
};

export function emergencyTooLong(mostHours: number): Fault {
  return { code: 'emergency-too-long', what: `紧急授权须在1至${mostHours}小时之间`, where: '时长', remedy: '更长时间的，请授予岗位并写明起止日期。' };
}
