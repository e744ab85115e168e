// @ts-check
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { inProject } from '../project.mjs';

const require = createRequire(inProject('server/package.json'));

/** A package of the server's, which these scripts do not depend on themselves. @param {string} name @returns {any} */
export const requireOfServer = (name) => require(name);

/** The same for one that is an ES module. @param {string} name @returns {Promise<any>} */
export const importOfServer = (name) => import(pathToFileURL(require.resolve(name)).href);

/** A file of the compiled server. @param {string} file below dist @returns {Promise<any>} */
export const importCompiled = (file) => import(pathToFileURL(inProject('server/dist', file)).href);

/** @returns {Promise<() => string>} what makes ids as clients do */
export const idMaker = async () => (await importOfServer('uuid')).v7;
