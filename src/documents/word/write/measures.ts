// Lengths of WordprocessingML: twips (1/20 point), half points for font sizes, eighths of a point for lines.
import type { Page } from '../../../domain/typography/index.ts';

/** Width of the text area. */
export function textWidth(page: Page): number {
  return twipsOfMillimetres(page.width) - twipsOfMillimetres(page.left) - twipsOfMillimetres(page.right);
}

/** Height of the text area. */
export function textHeight(page: Page): number {
  return twipsOfMillimetres(page.height) - twipsOfMillimetres(page.top) - twipsOfMillimetres(page.bottom);
}

export function twips(points: number): number {
  return Math.round(points * 20);
}

export function twipsOfMillimetres(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

export function eighthsOfPoint(points: number): number {
  return Math.round(points * 8);
}
