// Notices (消息). Other folders of the domain and the other layers import from here only.
export * from './deadline-step.ts';
export * from './fill-sentence.ts';
export * from './notice.ts';
export * from './written-day.ts';
