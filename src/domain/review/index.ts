// The score a reviewer is offered. Other folders of the domain and the other layers import from here only.
export * from './review-score.ts';
