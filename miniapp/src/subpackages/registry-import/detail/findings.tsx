import type { RegistryImportRow } from '@linge/shared/registry-import/registry-import.schema';
import { View } from '@tarojs/components';

/** What is wrong with a row, and what it changes: old → new. */
export function Findings({ row: { problems, changes, kind } }: { readonly row: RegistryImportRow }) {
  return (
    <View className="import__findings">
      {problems.map(({ cell, title, message }) => (
        <View key={`${cell} ${title} ${message}`} className="import__problem">
          {[cell, title].filter(Boolean).join(' ')}
          {cell || title ? '：' : ''}
          {message}
        </View>
      ))}
      {changes.map(({ field, title, from, to }) => (
        <View key={field}>
          {title}：
          {kind === 'change' && (
            <>
              <View className="import__from">{from ?? '（空）'}</View>
              {' → '}
            </>
          )}
          {to ?? '（空）'}
        </View>
      ))}
    </View>
  );
}
