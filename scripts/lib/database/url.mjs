// @ts-check

/**
 * @param {string} serverUrl of a database server, without a database
 * @param {string} name of the database
 */
export function databaseUrl(serverUrl, name) {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
