import { Controller, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { fileApi } from '@linge/shared/file/file.api';
import type { DocumentLink, FileLink, FileParams, FileQuery } from '@linge/shared/file/file.schema';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { isNotModified } from '../common/http/not-modified.js';
import { readUpload } from '../common/http/upload.js';
import { DocumentService } from './document.service.js';
import { FileService, type Download } from './file.service.js';

@Controller()
export class FileController {
  constructor(
    private readonly files: FileService,
    private readonly documents: DocumentService,
  ) {}

  @Handle(fileApi.upload)
  async upload(
    @CurrentPrincipal() { accountId }: Principal,
    @Param({ schema: fileApi.upload.params }) { id }: { id: string },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FileLink> {
    const { bytes } = await readUpload(request);
    const { link, created } = await this.files.upload(id, accountId, bytes);
    if (!created) void reply.status(200);
    return link;
  }

  @Handle(fileApi.uploadDocument)
  async uploadDocument(
    @CurrentPrincipal() { accountId }: Principal,
    @Param({ schema: fileApi.uploadDocument.params }) { id }: { id: string },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DocumentLink> {
    const { bytes } = await readUpload(request);
    return answerCreated(await this.documents.upload(id, accountId, bytes), reply);
  }

  @Handle(fileApi.downloadDocument)
  async downloadDocument(
    @Param({ schema: fileApi.downloadDocument.params }) { id }: { id: string },
    @Query({ schema: fileApi.downloadDocument.query }) { expires, signature }: z.output<typeof FileQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const document = await this.documents.download(id, expires, signature);
    const cacheControl = `private, max-age=${document.maxAge}, immutable`;
    return answer(document, cacheControl, request, reply, document.mediaType);
  }

  @Handle(fileApi.downloadPublicDocument)
  async downloadPublicDocument(
    @Param({ schema: fileApi.downloadPublicDocument.params }) { id }: { id: string },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const document = await this.documents.downloadPublic(id);
    const cacheControl = `public, max-age=${document.maxAge}`;
    return answer(document, cacheControl, request, reply, document.mediaType);
  }

  @Handle(fileApi.download)
  async download(
    @Param({ schema: fileApi.download.params }) { id, variant }: z.output<typeof FileParams>,
    @Query({ schema: fileApi.download.query }) { expires, signature }: z.output<typeof FileQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const picture = await this.files.download(id, variant, expires, signature);
    return answer(picture, `private, max-age=${picture.maxAge}, immutable`, request, reply);
  }

  @Handle(fileApi.downloadPublic)
  async downloadPublic(
    @Param({ schema: fileApi.downloadPublic.params }) { id, variant }: z.output<typeof FileParams>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const picture = await this.files.downloadPublic(id, variant);
    return answer(picture, `public, max-age=${picture.maxAge}`, request, reply);
  }
}

function answer(
  { stream, bytes, etag }: Download,
  cacheControl: string,
  request: FastifyRequest,
  reply: FastifyReply,
  type = 'image/jpeg',
): StreamableFile | undefined {
  void reply.headers({ 'cache-control': cacheControl, 'x-content-type-options': 'nosniff' });
  if (isNotModified(request, reply, etag)) {
    stream.destroy();
    return undefined;
  }
  return new StreamableFile(stream, { type, disposition: 'inline', length: bytes });
}
