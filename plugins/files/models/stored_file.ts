import { column, tenantModel } from '@benchpin/kernel'

/** A photo or document of a record. The first of an owner's files is its primary one. */
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
    /** Where the object lies on the disk: `tenant/<id>/<two letters>/<uuid>.<ext>`. */
    storageKey: column.text(),
  },
  title: (file) => file.name,
}) {}
