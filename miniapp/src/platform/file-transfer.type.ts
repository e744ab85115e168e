/** What the platform hands on: a path on the phone, bytes in a browser. */
export type DocumentFile = string | Blob;

export interface FileTransferPlatform {
  readonly sendFile: (request: {
    url: string;
    path: string;
    /** What it is called. */
    fileName: string;
    field: string;
    headers: Record<string, string>;
    timeoutMs: number;
  }) => Promise<{ status: number; body: string }>;
  readonly fetchBinary: (request: {
    url: string;
    headers: Record<string, string>;
    timeoutMs: number;
  }) => Promise<{ status: number; file: DocumentFile; problem: string }>;
}
