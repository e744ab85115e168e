import { endpoints } from '@linge/shared/api';

const routes = endpoints.map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^/api${path.replace(/:[A-Za-z]+/g, '[^/]+')}$`),
}));

/** The methods that the contract knows for a request's path; none for an address that is not there at all. */
export function allowedMethods(url: string): string[] {
  const path = url.split('?', 1)[0] ?? '';
  const methods = routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  return [...new Set(methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : method)))];
}
