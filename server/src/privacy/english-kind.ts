/** What the documents in English say of a kind. */
export interface EnglishKind {
  readonly name: string;
  readonly purpose: string;
  readonly seenBy: string;
  readonly kept: string;
}

export const of = (name: string, purpose: string, seenBy: string, kept: string): EnglishKind => ({
  ...{ name, purpose, seenBy, kept },
});
