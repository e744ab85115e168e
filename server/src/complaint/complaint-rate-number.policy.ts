import type { ComplaintRateNumber } from '@linge/shared/complaint/complaint-rate.schema';
import { ComplaintState } from '@linge/shared/complaint/complaint.schema';

/** A mean of four or more of three scores. */
const contentFrom = 12;

/**
 * What is to be known of a complaint `c`, besides its state, to say in which numbers it counts. `?` is the present instant.
 * The order is that of the bits in which the database tells them.
 */
const facts = {
  hadToBeTakenOn: 'c.first_accept_due_at IS NOT NULL',
  takenOn: 'c.accepted_at IS NOT NULL',
  takenOnInTime: 'c.accepted_at <= c.first_accept_due_at',
  dueByNow: 'c.first_accept_due_at <= ?',
  dealtWith: 'c.resolved_at IS NOT NULL',
  // The clock stopped where it was dealt with, and did not where it was refused; only a reopening starts it again.
  refused: `c.state = 'closed' AND c.solved IS NULL AND NOT (c.clock_stopped_at <=> c.resolved_at)`,
  unsolved: 'c.solved = 0',
  rated: 'c.rating IS NOT NULL',
  content: `c.score_sum >= ${contentFrom}`,
} as const;
type Fact = keyof typeof facts;
const factNames = Object.keys(facts) as Fact[];
const withNow: Fact = 'dueByNow';

/** Where all of it is so; `states` where it is in one of them. */
type Case = Partial<Record<Fact, boolean>> & { readonly states?: readonly ComplaintState[] };

const gone = ['withdrawn', 'merged'] as const;
const ended = ['rejected', 'closed'] as const;
const others = (...states: readonly ComplaintState[]): ComplaintState[] =>
  ComplaintState.options.filter((state) => !states.includes(state));
const neverTakenOn = { hadToBeTakenOn: true, takenOn: false };
const waiting = { ...neverTakenOn, states: others(...gone, ...ended) };

/**
 * What each number counts: whatever is one of its cases. Said once, for the figures and for the lists behind them;
 * whatever is left out of a denominator is the rest of all that was reported.
 */
const counted: Readonly<Record<ComplaintRateNumber, readonly Case[]>> = {
  reported: [{}],
  responseInTime: [{ takenOnInTime: true }],
  responseDue: [
    { hadToBeTakenOn: true, takenOn: true },
    { ...waiting, dueByNow: true },
  ],
  responsePending: [{ ...waiting, dueByNow: false }],
  responseRefused: [{ ...neverTakenOn, states: ended }],
  responseTakenBack: [{ ...neverTakenOn, states: gone }],
  responseWithoutDeadline: [{ hadToBeTakenOn: false }],
  resolutionSolved: [{ states: ['closed'], refused: false, unsolved: false }],
  resolutionEnded: [{ states: ['closed'] }],
  stillOpen: [{ states: others('closed', ...gone) }],
  withdrawn: [{ states: ['withdrawn'] }],
  merged: [{ states: ['merged'] }],
  satisfied: [{ states: ['closed'], content: true }],
  rated: [{ states: ['closed'], rated: true }],
  unrated: [{ states: ['closed'], rated: false }],
  settled: [
    { states: ['resolved'], dealtWith: true },
    { states: ['closed'], dealtWith: true, refused: false },
  ],
  notSettled: [{ states: others('resolved', 'closed', ...gone) }],
  refused: [{ refused: true }],
};

/** All facts as a number, a bit for each, and the values that it takes. */
export const factBits = factNames.map((fact, bit) => `IF(${facts[fact]}, ${2 ** bit}, 0)`).join(' + ');
export const factValues = (now: Date): Date[] => [now];

/** The bits that a case asks for, and which of them have to be set. */
const masks = new Map(
  Object.entries(counted).map(([number, cases]) => [
    number,
    cases.map(({ states, ...asked }) => {
      const bits = (wanted: readonly boolean[]) =>
        factNames.reduce((sum, fact, bit) => {
          const so = asked[fact];
          return so !== undefined && wanted.includes(so) ? sum + 2 ** bit : sum;
        }, 0);
      return { states, asked: bits([true, false]), set: bits([true]) };
    }),
  ]),
);

/** Whether a complaint of a state counts in a number. @param bits as `factBits` tells them */
export function countsIn(number: ComplaintRateNumber, state: ComplaintState, bits: number): boolean {
  const cases = masks.get(number) ?? [];
  return cases.some(
    ({ states, asked, set }) => (!states || states.includes(state)) && (bits & asked) === set,
  );
}

/** The same as a condition, and the values that it takes. */
export function conditionOf(number: ComplaintRateNumber, now: Date): [sql: string, values: Date[]] {
  const values: Date[] = [];
  const cases = counted[number].map(({ states, ...asked }) => {
    const conditions = states ? [`c.state IN (${states.map((state) => `'${state}'`).join(', ')})`] : [];
    for (const fact of factNames) {
      const wanted = asked[fact];
      if (wanted === undefined) continue;
      conditions.push(`(${facts[fact]}) IS ${wanted ? 'TRUE' : 'NOT TRUE'}`);
      if (fact === withNow) values.push(now);
    }
    return conditions.join(' AND ') || '1 = 1';
  });
  return [cases.map((one) => `(${one})`).join(' OR '), values];
}
