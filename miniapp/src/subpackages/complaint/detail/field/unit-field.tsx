import { SwitchField } from '../../../../components/switch-field';
import type { FieldProps } from './field.type';
import { UnitsField } from './units-field';

/** The units that it goes to, and whether they may call whoever reported it. */
export function UnitField({ complaint, draft, change, wrong }: FieldProps) {
  return (
    <>
      <UnitsField
        communityId={complaint.communityId}
        proposed={complaint.proposedUnit}
        draft={draft}
        change={change}
        wrong={wrong}
      />
      <SwitchField
        id="release-reporter"
        title="让单位看到反映人的联系方式"
        detail="需要和反映人约时间、上门时再打开；平时单位看不到"
        checked={draft.releaseReporter}
        onChange={(release) => change({ releaseReporter: release })}
      />
    </>
  );
}
