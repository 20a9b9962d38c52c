import { column, tenantModel } from '@benchpin/kernel'

/** A photo, video or document of a record, or a link to one elsewhere. The first of an owner's files is its primary one. */
export class StoredFile extends tenantModel({
  table: 'files_files',
  noun: 'file',
  columns: {
    /** Type of the record that it belongs to, as registered on `fileOwners`. */
    ownerType: column.text(),
    ownerId: column.integer(),
    position: column.integer(),
    /** The name under which it came, without folders and control characters. */
    name: column.text(),
    /** Read from the content, never from what the browser claims. */
    mime: column.text(),
    /** Bytes. */
    size: column.integer(),
    /** SHA-256 of the content, in hex. */
    digest: column.text(),
    /** Where the object lies on the disk: `tenant/<id>/<two letters>/<uuid>.<ext>`; of a link `link:<uuid>`, which lies nowhere. */
    storageKey: column.text(),
    /** Of a link, the address on another host that it leads to; null where the content is kept here. */
    url: column.nullable(column.text()),
    /** `spin`: a video of the piece on a turntable, which is turned by dragging. */
    look: column.nullable(column.text<'spin'>()),
  },
  title: (file) => file.name,
  restorable: 'The log keeps what a file was called, not its content. Upload it again.',
}) {}
