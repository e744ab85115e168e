import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { alertProps } from '../platform/alert';
import { Icon } from './icon';
import './form-field.scss';

interface FormFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it; shown beside the field and read out. */
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/** A label, a control, a hint, and what is wrong with it. */
export function FormField({ label, hint, error, optional, children }: PropsWithChildren<FormFieldProps>) {
  return (
    <View className={error ? 'form-field form-field--wrong' : 'form-field'}>
      <View className="form-field__label">
        {label}
        {optional && <View className="form-field__optional">（选填）</View>}
      </View>
      {children}
      {hint && <View className="form-field__hint">{hint}</View>}
      {error && (
        <View className="form-field__error" {...alertProps}>
          <Icon name="alert" className="form-field__icon" />
          {error}
        </View>
      )}
    </View>
  );
}
