import type { ChainLink, ChainLinkKind } from '@linge/shared/door/door.schema';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { TextField } from '../../../components/text-field';
import { chainLinkNames } from '../../../services/chain';
import type { ReportDraft } from './report-draft.policy';

interface WhoFieldProps {
  /** Those whom the chain names where the reporter is. */
  readonly links: readonly ChainLink[];
  readonly draft: ReportDraft;
  readonly error: string | undefined;
  readonly onChange: (part: Partial<ReportDraft>) => void;
}

/** One of those who serve the reporter's door, or somebody else in words. */
export function WhoField({ links, draft, error, onChange }: WhoFieldProps) {
  const options: { value: ChainLinkKind | 'other'; text: string }[] = [
    ...links.map(({ kind, personName }) => ({
      value: kind,
      text: `${chainLinkNames[kind]} ${personName ?? ''}`,
    })),
    { value: 'other', text: '其他人' },
  ];
  return (
    <>
      {links.length > 0 && (
        <FormField label="是哪一位">
          <Segmented
            look="chips"
            label="是哪一位"
            options={options}
            value={draft.link ?? 'other'}
            onChange={(value) => onChange({ link: value === 'other' ? null : value, to: null })}
          />
        </FormField>
      )}
      {draft.link === null && (
        <FormField label="姓名或职务" hint="不知道姓名，写清楚是做什么工作的就行" error={error}>
          <TextField
            id="report-who"
            label="姓名或职务"
            max={60}
            value={draft.who}
            onChange={(who) => onChange({ who })}
          />
        </FormField>
      )}
    </>
  );
}
