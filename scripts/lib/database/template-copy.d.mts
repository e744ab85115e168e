export const templateFolder: string;
export function templateFile(content: 'migrated' | 'seeded'): string;
export function fillDatabase(url: string, content: 'migrated' | 'seeded', folder?: string): Promise<boolean>;
