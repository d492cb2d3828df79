// What is said about a target beside the cell that prints it. Other layers import from here only.
export * from './target-details.ts';
