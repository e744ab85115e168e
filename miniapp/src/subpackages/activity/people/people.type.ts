import type { ListedSignUp } from '@linge/shared/activity/sign-up-list.schema';

/** What a list of those signed up needs, as cards or as a table. */
export interface PeopleProps {
  readonly items: readonly ListedSignUp[];
  readonly onRemove: (signUp: ListedSignUp) => void;
}
