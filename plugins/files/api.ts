/** What other plugins may use of files. The photo strip is screens/parts/PhotoStrip.vue. */
export { fileOwners, type FileOwner } from './services/file_owners.ts'
export { attach, type NewFile } from './services/attach.ts'
export { filesOf, forScreen, type FileForScreen } from './services/files_of.ts'
export { removeFile, removeFilesOf, reorder } from './services/change_files.ts'
export { StoredFile } from './models/stored_file.ts'
export { FileContentError, FileOrderError, FileSizeError, UnknownFileOwnerError } from './errors.ts'
