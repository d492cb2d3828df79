// How heavy a finding weighs. Three levels, the same everywhere: in the lint, at the API and on screen.

/** `blocks` 阻止 (repair before submission), `explain` 须说明 (repair or answer), `advice` 建议. */
export type Severity = 'blocks' | 'explain' | 'advice';

export const severitiesWorstFirst: readonly Severity[] = ['blocks', 'explain', 'advice'];

export const severityTitles: Readonly<Record<Severity, string>> = { blocks: '阻止', explain: '须说明', advice: '建议' };
