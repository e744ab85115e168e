import { volunteerApi } from '@linge/shared/volunteer/volunteer.api';
import {
  VolunteerSkill,
  VolunteerTime,
  type VolunteerProfile,
} from '@linge/shared/volunteer/volunteer.schema';
import { volunteerSkillText, volunteerTimeText } from '@linge/shared/volunteer/volunteer-word';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { CheckChips } from '../../../components/check-chips';
import { call } from '../../../services/client';
import { useAction } from '../../../services/use-action';

const skillOptions = VolunteerSkill.options.map((value) => ({ value, text: volunteerSkillText[value] }));
const timeOptions = VolunteerTime.options.map((value) => ({ value, text: volunteerTimeText[value] }));

interface ProfileCardProps {
  readonly profile: VolunteerProfile;
  readonly onSaved: () => Promise<void>;
}

/** What I can do for others, and when; only captains and administrators of my teams see it. */
export function ProfileCard({ profile, onSaved }: ProfileCardProps) {
  const [skills, setSkills] = useState(profile.skills);
  const [times, setTimes] = useState(profile.times);
  const save = useAction(async () => {
    await call(volunteerApi.saveProfile, { body: { skills, times } });
    void Taro.showToast({ title: '已保存', icon: 'none' });
    await onSaved();
  });
  return (
    <Section title="我能做什么">
      <Card>
        <View className="stack">
          <View className="secondary small">只给您所在志愿队的队长和社区看，方便约您</View>
          <CheckChips
            label="会什么"
            options={skillOptions}
            chosen={skills}
            onToggle={(skill) => setSkills(toggled(skills, skill))}
          />
          <View className="strong">什么时候有空</View>
          <CheckChips
            label="什么时候有空"
            options={timeOptions}
            chosen={times}
            onToggle={(time) => setTimes(toggled(times, time))}
          />
          <Button kind="primary" block id="save-profile" busy={save.busy} onPress={save.run}>
            保存
          </Button>
        </View>
      </Card>
    </Section>
  );
}

function toggled<Value>(chosen: readonly Value[], value: Value): Value[] {
  return chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
}
