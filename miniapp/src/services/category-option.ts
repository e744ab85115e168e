import type { ComplaintCategory, ReportableCategory } from '@linge/shared/complaint/complaint-report.schema';

/** A draft of before the categories were a tree knows no branch. */
export type OfferedCategory = ComplaintCategory & Partial<Pick<ReportableCategory, 'branch'>>;

/** Categories as `BranchChoice` takes them. */
export function categoryOptions(categories: readonly OfferedCategory[]) {
  return categories.map(({ id, name, branch }) => ({
    value: id,
    text: name,
    branch: branch ? { value: branch.id, text: branch.name } : null,
  }));
}
