export function auditSummary(answer: string): string;
