export * from './quantity-name.ts';
