import { Injectable } from '@nestjs/common';
import type { ContentDecision, ContentScene } from '@linge/shared/content-check/content-decision';
import { Id } from '@linge/shared/common.schema';
import { AppError } from '../common/error/app-error.js';
import {
  isHeldBack,
  partsOf,
  questionsOf,
  valuesAt,
  type ContentPart,
  type ContentVerdict,
} from './content-check.policy.js';
import { ContentChecker } from './content-checker.js';
import { ContentHoldService, type Held, type HeldWords } from './content-hold.service.js';

/** Words at the moment somebody sends them. */
export interface WordsToCheck {
  /** Whom WeChat knows whoever sends them as. */
  readonly openId: string | null;
  readonly scene: ContentScene;
  readonly parts: readonly ContentPart[];
}

/** A request with words, as it came. */
export interface CheckedRequest {
  readonly accountId: string;
  readonly openId: string | null;
  readonly byStaff: boolean;
  readonly params: unknown;
  readonly body: unknown;
}

const nothing: Held = { fresh: [], known: [] };

/** Asks about words before they are stored. No transaction is open meanwhile. */
@Injectable()
export class ContentCheckService {
  constructor(
    private readonly checker: ContentChecker,
    private readonly holds: ContentHoldService,
  ) {}

  /**
   * What becomes of words; it takes a second and a half at most, whatever WeChat does.
   * @throws AppError CONTENT_RISKY, with the fields that it is about
   */
  async text({ openId, scene, parts }: WordsToCheck): Promise<Exclude<ContentVerdict, 'risky'>> {
    if (!this.holds.on || !parts.length) return 'pass';
    const verdict = await this.checker.soon(openId, scene, questionsOf(parts));
    if (verdict !== 'risky') return verdict;
    const risky = await this.#riskyOf(openId, scene, parts);
    throw new AppError(
      422,
      'CONTENT_RISKY',
      undefined,
      risky.map(({ path }) => ({ path, code: 'risky' })),
    );
  }

  /**
   * Asks about the words of a request, and holds them back where they are not simply let through.
   * @returns what to give back where the request fails
   * @throws AppError CONTENT_RISKY: nothing of it is stored
   */
  async atSubmission(check: NonNullable<ContentDecision['check']>, request: CheckedRequest): Promise<Held> {
    const { accountId, openId, byStaff } = request;
    const parts = partsOf(request, check.fields);
    const subjects = subjectsOf(check, request);
    // What names nothing is refused by its own schema.
    if (!parts.length || !subjects.length) return nothing;
    const { scene, readers } = check;
    const verdict = await this.text({ openId, scene, parts });
    if (verdict === 'pass' || !isHeldBack(readers)) return nothing;
    const text = parts.map((part) => part.text).join('\n');
    return this.holds.words({ accountId, byStaff, scene, readers, reason: verdict.hold, text, subjects });
  }

  /** The use case has stored them. */
  async stored(
    check: NonNullable<ContentDecision['check']>,
    request: CheckedRequest,
    { fresh, known }: Held,
  ): Promise<void> {
    if (check.whole) {
      await this.holds.supersede(subjectsOf(check, request), check.readers, [...fresh, ...known]);
    }
    if (fresh.length) await this.holds.stored(fresh);
  }

  /** One question for all fields is enough as long as nothing is risky. */
  async #riskyOf(
    openId: string | null,
    scene: ContentScene,
    parts: readonly ContentPart[],
  ): Promise<readonly ContentPart[]> {
    if (parts.length === 1) return parts;
    const verdicts = await Promise.all(
      parts.map((part) => this.checker.soon(openId, scene, questionsOf([part]))),
    );
    const risky = parts.filter((_, index) => verdicts[index] === 'risky');
    return risky.length ? risky : parts;
  }
}

function subjectsOf(
  { subject }: NonNullable<ContentDecision['check']>,
  request: CheckedRequest,
): HeldWords['subjects'] {
  const { type, step } = subject;
  const steps = typeof step === 'string' ? valuesAt(request, step).map(({ value }) => value) : [];
  return valuesAt(request, subject.id).flatMap(({ value }, index) => {
    const id = Id.safeParse(value);
    if (!id.success) return [];
    const seen = steps[index];
    // The step that follows the version on screen, or else is not taken.
    const next = typeof seen === 'number' ? seen + 1 : 0;
    return [{ type, id: id.data, step: typeof step === 'number' ? step : next }];
  });
}
