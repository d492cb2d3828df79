// First-day tours that the own account has ended.
import { z } from 'zod';

/** `GET /api/account/tours`: walked to their end, declined, or not needed any more because the work of the post was begun. */
export const ownToursSchema = z.object({ ended: z.array(z.string()) });

/** `PUT /api/account/tours/:tour`: walked to its end, or declined. */
export const endTourSchema = z.object({ outcome: z.enum(['seen', 'skipped']) });
export type EndTour = z.infer<typeof endTourSchema>;
