import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { FormField } from '../../../../components/form-field';
import { CategoryChoice } from '../../../../frame/category-choice';
import { useQuery } from '../../../../services/use-query';
import type { FieldProps } from './field.type';

/** What it is about, to be put right: it begins with what it was reported as. */
export function CategoryField({ complaint, draft, change, wrong }: FieldProps) {
  const { communityId, category } = complaint;
  const list = useQuery(complaintApi.listCategories, { query: { communityId } });
  return (
    <FormField label="类别" hint="换了类别，办理时限按新的类别算" error={wrong['categoryId']}>
      <CategoryChoice
        list={list}
        before={category}
        value={draft.category?.id ?? category.id}
        onChange={({ id, name }) => change({ category: id === category.id ? null : { id, name } })}
      />
    </FormField>
  );
}
