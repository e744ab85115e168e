import type { PublicActivity } from '@linge/shared/activity/activity.schema';
import type { OwnSignUp, SignUpCandidate } from '@linge/shared/activity/sign-up.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { SheetForm } from '../../../components/sheet-form';
import { SwitchField } from '../../../components/switch-field';
import { overlapText, signedUpText } from '../../../format/sign-up';
import { choiceProblems, toggledRole, type SignUpChoice } from '../../../services/sign-up.policy';
import { useSheetForm } from '../../../services/use-sheet-form';
import { RoleChoice } from './role-choice';

interface SignUpSheetProps {
  readonly activity: PublicActivity;
  /** Of whom one is chosen. */
  readonly candidates: readonly SignUpCandidate[];
  /** There is no place left: they wait. */
  readonly waits: boolean;
  readonly onSign: (choice: SignUpChoice) => Promise<OwnSignUp>;
  readonly onClose: () => void;
}

/** Who comes, as what, and what has to be known before. */
export function SignUpSheet({ activity, candidates, waits, onSign, onClose }: SignUpSheetProps) {
  const { roles } = activity;
  const [chosen, setChosen] = useState<SignUpCandidate | null>(
    candidates.length === 1 ? (candidates[0] ?? null) : null,
  );
  const [roleIds, setRoleIds] = useState<readonly string[]>(
    roles.length === 1 ? roles.map(({ id }) => id) : [],
  );
  const [guardianConsent, setGuardianConsent] = useState(false);
  const choice = { candidate: chosen, roleIds, guardianConsent };
  const form = useSheetForm({
    missing: () => choiceProblems(choice),
    send: () => {
      if (!chosen) throw new Error('a sign-up of nobody is stopped by its form');
      return onSign({ ...choice, candidate: chosen });
    },
    done: signedUpText,
    onDone: onClose,
  });
  const who = chosen ? (chosen.self ? '您' : chosen.name) : '';
  return (
    <SheetForm
      title={candidates.every(({ self }) => self) ? '报名' : '给家人报名'}
      submit={waits ? '排队候补' : '报名'}
      form={form}
      onClose={onClose}
    >
      {candidates.length > 1 && (
        <FormField label="给谁报名" error={form.wrong.candidate}>
          <Segmented
            look="chips"
            label="给谁报名"
            options={candidates.map(({ residentId, name }) => ({ value: residentId, text: name }))}
            value={chosen?.residentId ?? null}
            onChange={(id) => setChosen(candidates.find(({ residentId }) => residentId === id) ?? null)}
          />
        </FormField>
      )}
      {candidates.length === 1 && chosen && !chosen.self && <View>{`给${chosen.name}报名`}</View>}
      {roles.length > 1 && (
        <RoleChoice
          roles={roles}
          chosen={roleIds}
          error={form.wrong.roles}
          onToggle={(id) => setRoleIds(toggledRole(roleIds, id))}
        />
      )}
      {chosen?.overlaps.map((overlap) => (
        <View key={overlap.activityId} className="activity-told activity-told--changed">
          {`${who}${overlapText(overlap)}`}
        </View>
      ))}
      {chosen?.needsGuardianConsent && (
        <FormField label="监护人同意" error={form.wrong.guardianConsent}>
          <SwitchField
            id="guardian-consent"
            title={`我是${chosen.name}的监护人，同意参加`}
            detail="只用来办这次活动：名单上会有孩子的姓名、年龄"
            checked={guardianConsent}
            onChange={setGuardianConsent}
          />
        </FormField>
      )}
      {waits && <View className="secondary small">现在没有名额了，有人退出会按顺序问您，不用一直盯着</View>}
    </SheetForm>
  );
}
