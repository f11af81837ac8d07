/** The largest body that is read. */
export const MOST_BODY_BYTES = 32 * 1024
