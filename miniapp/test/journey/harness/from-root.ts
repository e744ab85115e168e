import { fileURLToPath } from 'node:url';

/** The path of a file of the project, named from its root. */
export const fromRoot = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
