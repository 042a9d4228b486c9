import type { Category } from '../settings';

export interface DiagramOptions {
  /** The room there is, in CSS pixels. */
  readonly width: number;
  /** The categories of the fishbone, in its order. */
  readonly categories: readonly Category[];
}
