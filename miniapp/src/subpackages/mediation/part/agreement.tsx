import type { MediationAgreement } from '@linge/shared/mediation/mediation.schema';
import { View } from '@tarojs/components';
import { dayText, momentText } from '../../../format/day';
import './mediation.scss';

/** A text with what each promises, and when it is looked after. */
export function Agreement({ agreement }: { readonly agreement: MediationAgreement }) {
  const { number, text, promises, followUpDays, proposedAt } = agreement;
  return (
    <View className="stack">
      <View className="secondary small">{`第 ${number} 稿，${momentText(proposedAt)}写好`}</View>
      <View className="mediation__text">{text}</View>
      {promises.map((promise, index) => (
        <View key={index} className="mediation__text">
          {`${index + 1}. ${promise.partyName}：${promise.text}${promise.on ? `（${dayText(promise.on)}前）` : ''}`}
        </View>
      ))}
      <View className="secondary small">{`各方确认后第 ${followUpDays.join('、')} 天回访`}</View>
    </View>
  );
}
