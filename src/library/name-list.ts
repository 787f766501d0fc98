import { z } from 'zod';

/** Names or roles, as a column keeps them. */
export const nameList = z.array(z.string()).readonly();
