/** The height of the frame of a leaderboard with ten rows, in pixels. */
export const BOARD_HEIGHT = 640
