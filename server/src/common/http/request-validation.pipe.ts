import { StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { FieldProblem } from '@linge/shared/error-code';
import { AppError } from '../error/app-error.js';

interface Issue {
  readonly code?: string;
  readonly message: string;
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined;
}

class RequestIssues extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super('The request does not fit its schema');
  }
}

/** At most so many mistakes are listed: a request can hold any number. */
const maxFields = 50;

/** Checks body, query and path against the contract; answers which field is wrong, and in which way. */
export class RequestValidationPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => new RequestIssues(issues) });
  }

  override async transform<T = unknown>(value: T, metadata: ArgumentMetadata): Promise<T> {
    try {
      // A request without a body or query reads as an empty one, so that the answer names the missing fields.
      return await super.transform((value ?? {}) as T, metadata);
    } catch (error) {
      if (!(error instanceof RequestIssues)) throw error;
      const place = metadata.type === 'param' ? 'params' : metadata.type;
      const fields = error.issues.slice(0, maxFields).map((issue) => fieldProblem(place, issue));
      throw new AppError(400, 'REQUEST_INVALID', error.message, fields);
    }
  }
}

function fieldProblem(place: string, issue: Issue): FieldProblem {
  const keys = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));
  return { path: [place, ...keys].join('.'), code: issue.code ?? 'invalid', message: issue.message };
}
