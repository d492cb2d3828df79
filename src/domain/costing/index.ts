// 测算 and control figures. Other folders of the domain and the other layers import from here only.
export * from './costed-plan.ts';
export * from './costing-line.ts';
export * from './reopened-by-control.ts';
