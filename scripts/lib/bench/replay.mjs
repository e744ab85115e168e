// @ts-check

/**
 * A recorded statement, cut where another request has another value: text, name, text, name, … text.
 *
 * @typedef {readonly string[]} CutStatement
 */

/**
 * What the bare handler does for one kind of request.
 *
 * @typedef {object} ReplayStep
 * @property {CutStatement[]} statements on one connection where they begin a transaction
 * @property {Record<string, 'id' | 'number'>} fresh names of values that are new with each request
 */

/**
 * @typedef {object} ReplayPlan
 * @property {string} databaseUrl
 * @property {ReplayStep[]} steps
 * @property {Record<string, string>[]} cases values by name, of each that may be asked for
 */

/**
 * @param {string} statement
 * @param {Readonly<Record<string, string>>} values by name, as they were when it was recorded
 * @returns {CutStatement}
 */
export function cutStatement(statement, values) {
  const names = new Map(Object.entries(values).map(([name, value]) => [value, name]));
  if (!names.size) return [statement];
  const pieces = statement.split(new RegExp(`(${[...names.keys()].join('|')})`));
  return pieces.map((piece, index) => (index % 2 ? (names.get(piece) ?? piece) : piece));
}

/**
 * @param {CutStatement} statement
 * @param {Readonly<Record<string, string>>} values by name
 */
export const fillStatement = (statement, values) =>
  statement.map((piece, index) => (index % 2 ? (values[piece] ?? piece) : piece)).join('');

/**
 * A step that sends what was recorded, for others than whom it was recorded of.
 *
 * @param {readonly string[]} statements
 * @param {Readonly<Record<string, string>>} [values] what differs from case to case, as it was then
 * @param {Readonly<Record<string, string>>} [made] what has to be new each time, as it was then
 * @returns {ReplayStep}
 */
export function replayStep(statements, values = {}, made = {}) {
  const all = { ...values, ...made };
  return {
    statements: statements.map((statement) => cutStatement(statement, all)),
    fresh: Object.fromEntries(
      Object.entries(made).map(([name, value]) => [
        name,
        /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value) ? 'id' : 'number',
      ]),
    ),
  };
}
