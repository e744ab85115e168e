import { answerTemplateApi } from '@linge/shared/answer-template/answer-template.api';
import {
  TemplateAction,
  templatePlaceholders,
  type AnswerTemplate,
} from '@linge/shared/answer-template/answer-template.schema';
import type { ComplaintCategory } from '@linge/shared/complaint/complaint-report.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { DeleteButton } from '../../../components/delete-button';
import { FormField } from '../../../components/form-field';
import { Pressable } from '../../../components/pressable';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { ApiError } from '../../../services/api-error';
import { call } from '../../../services/client';
import { staffForms } from '../../../services/complaint-staff-form';
import { newId } from '../../../services/new-id';
import { useSheetForm } from '../../../services/use-sheet-form';

interface TemplateSheetProps {
  readonly communityId: string;
  /** Of a new one. */
  readonly owner: AnswerTemplate['owner'];
  /** Undefined for a new one. */
  readonly template: AnswerTemplate | undefined;
  readonly categories: readonly ComplaintCategory[];
  readonly onDone: () => void;
  readonly onReload: () => Promise<void>;
  readonly onClose: () => void;
}

const every = 'every';
const steps = TemplateAction.options.map((value) => ({ value, text: staffForms[value].button }));

/** A new template, or other words, another step or an end for one. */
export function TemplateSheet(props: TemplateSheetProps) {
  const { communityId, owner, template, categories, onDone, onReload, onClose } = props;
  const [id] = useState(() => template?.id ?? newId());
  const [name, setName] = useState(template?.name ?? '');
  const [text, setText] = useState(template?.text ?? '');
  const [action, setAction] = useState<TemplateAction>(template?.action ?? 'resolve');
  const [categoryId, setCategoryId] = useState<string>(template?.categoryId ?? every);
  const form = useSheetForm({
    missing: () => ({
      ...(name.trim() ? {} : { name: '请填写名称' }),
      ...(text.trim() ? {} : { text: '请填写内容' }),
    }),
    send: async () => {
      const body = {
        ...{ action, name: name.trim(), text: text.trim() },
        categoryId: categoryId === every ? null : categoryId,
      };
      if (!template) return call(answerTemplateApi.create, { body: { id, communityId, owner, ...body } });
      const change = { params: { id }, body: { version: template.version, ...body } };
      try {
        return await call(answerTemplateApi.change, change);
      } catch (error) {
        // somebody else was faster: what was typed stays, and is saved over theirs when asked again
        if (error instanceof ApiError && error.code === 'VERSION_CONFLICT') await onReload();
        throw error;
      }
    },
    done: template ? '已保存' : '已新增模板',
    onDone,
  });
  const removing = useSheetForm({
    missing: () => ({}),
    send: () => call(answerTemplateApi.delete, { params: { id } }),
    done: '已删除',
    onDone,
  });
  return (
    <SheetForm
      title={template ? '修改模板' : owner === 'own' ? '新增我的模板' : '新增社区模板'}
      submit="保存"
      form={{ ...form, problem: form.problem ?? removing.problem }}
      onClose={onClose}
    >
      <FormField label="名称" error={form.wrong.name}>
        <TextField
          id="template-name"
          label="名称"
          placeholder="如 垃圾已清运"
          max={20}
          value={name}
          onChange={setName}
        />
      </FormField>
      <FormField label="用在哪一步">
        <Choice
          id="template-step"
          label="用在哪一步"
          groups={[{ options: steps }]}
          value={action}
          onChange={setAction}
        />
      </FormField>
      <FormField label="类别" error={form.wrong.categoryId}>
        <Choice
          id="template-category"
          label="类别"
          groups={[
            {
              options: [
                { value: every, text: '所有类别' },
                ...categories.map((one) => ({ value: one.id, text: one.name })),
              ],
            },
          ]}
          value={categoryId}
          onChange={setCategoryId}
        />
      </FormField>
      <FormField
        label="内容"
        hint="大括号里的词，填入时会换成那一件诉求的内容；请不要写姓名、电话"
        error={form.wrong.text}
      >
        <TextField
          area
          id="template-text"
          label="内容"
          placeholder="如 {地点}的{类别}已请物业清走，现场看过"
          max={500}
          value={text}
          onChange={setText}
        />
        <View className="template-places">
          {templatePlaceholders.map((place) => (
            <Pressable
              key={place}
              className="template-places__item"
              label={`插入${place}`}
              onPress={() => setText(`${text}{${place}}`)}
            >
              {`插入{${place}}`}
            </Pressable>
          ))}
        </View>
      </FormField>
      {template && <DeleteButton id="delete-template" busy={removing.busy} onDelete={removing.submit} />}
    </SheetForm>
  );
}
