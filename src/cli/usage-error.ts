// Knows what sets wrong use of the command apart from problems in a file.

/** Wrong use: exit code 2. */
export class UsageError extends Error {}
