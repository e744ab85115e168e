import type { OrganisationPerson } from '@linge/shared/staff/organisation.schema';
import { View } from '@tarojs/components';
import { StatusTag } from '../../../components/status-tag';
import { daysLater } from '../../../format/assignment';
import { dayText } from '../../../format/day';
import { roleText } from '../../../services/staff';
import '../part/part.scss';

/** Those who hold posts, each with what they are. */
export function People({ people }: { readonly people: readonly OrganisationPerson[] }) {
  return (
    <View className="organisation__people">
      {people.map((person) => (
        <View key={`${person.staffMemberId} ${person.role}`} className="organisation__person">
          <View className="staff-tags">
            <View className="strong">{person.name}</View>
            {person.partyMember && (
              <StatusTag tone="neutral" icon="star-full">
                党员
              </StatusTag>
            )}
            {person.standInForName && (
              <StatusTag tone="info" icon="swap">
                {`代${person.standInForName}`}
              </StatusTag>
            )}
          </View>
          <View className="secondary small">
            {[roleText(person.role), person.phone, untilText(person)].filter(Boolean).join(' · ')}
          </View>
        </View>
      ))}
    </View>
  );
}

function untilText({ validTo }: OrganisationPerson): string {
  return validTo === null ? '' : `至${dayText(daysLater(validTo, -1))}`;
}
