/** How long tests wait for what must come; waiting ends as soon as it does. */
export const WAIT_LIMIT_MS = 40_000;
