/**
 * The kernel's public API: what a plugin may import. First-party plugins and packed ones import this very module
 * as `@benchpin/kernel`. Everything else in the kernel is its own affair.
 */
export * from './money/index.ts'
export * from './units/index.ts'
export * from './dates/index.ts'
export { BenchpinError } from './errors/kernel_error.ts'
export { TypedError, beside, hasErrorShape } from './errors/typed_error.ts'
export { kernelLogger } from './errors/report.ts'
export { environment } from './boot/environment.ts'
export { rootPath } from './boot/paths.ts'
export { findBrowser, type BrowserLaunch } from './browser/find_browser.ts'

export { definePlugin, type DefaultGroup, type FeatureDeclaration, type PermissionDeclaration, type PluginManifest } from './host/manifest.ts'
export { definePoint, type ContributionPoint, type PluginRegistrar, type RegisterPlugin } from './host/points.ts'
export * from './host/demo_points.ts'
export * from './host/kernel_points.ts'
export type { ContractCheck, ContractRecords, ContractSubject, Finding } from './contract/contract_check.ts'
export { contributionsOf } from './host/contributions.ts'
export { deprecated, type Deprecation } from './host/deprecated.ts'
export { chanceOf, type Chance } from './host/chance.ts'
export type * from './http/dashboard_types.ts'
export type * from './http/screen_types.ts'
export { render } from './http/render.ts'

export { ambient, currentStoreId, currentTenantId, runAsTenant, type Actor } from './tenancy/context.ts'
export { batches } from './database/batches.ts'
export { database, dialect, type DatabaseDialect } from './database/client.ts'
export { countAttempt, type AttemptLimit, type CountedAttempt } from './identity/attempt_limits.ts'
export { attemptWithin, type Attempt } from './database/savepoint.ts'
export { afterCommit, beforeCommit, transaction } from './database/transaction.ts'
export { nextNumber, nextNumbers, type NumberFormat } from './database/sequences.ts'
export { isDuplicateKey, isStillReferenced } from './database/engine_errors.ts'
export { RecordNotFoundError, StaleRecordError } from './database/errors.ts'
export { useCase } from './use_cases/use_case.ts'
export { forgetOldKeys } from './use_cases/forget_old_keys.ts'
export { purgeDuePlugins } from './authoring/lifecycle/purge_due.ts'
export { forgetExpiredSessions } from './identity/session_store.ts'
export { defineMigration, type Migration, type SchemaHelper } from './schema/schema_helper.ts'
export type { TenantTable } from './schema/tenant_table.ts'
export { defineUpgrade, type Upgrade, type UpgradeDatabase } from './schema/upgrades/upgrade.ts'

export { column, type AttributesOf, type Columns } from './models/columns.ts'
export { bulkWrite, type WroteRows } from './models/bulk_write.ts'
export { findRecord, tenantModel, type AnyTenantModel, type RecordOf, type RestoreContext } from './models/tenant_model.ts'
export { Store, type PostalAddress } from './tenants/models.ts'
export { tenantState, type StoreState, type TenantState } from './tenants/tenant_state.ts'

export { recordAudit } from './audit/record_audit.ts'
export { authorize, can, currentMember } from './permissions/abilities.ts'
export { beginLooking, endLooking, lookingAs, mayLookAs } from './permissions/looking_as.ts'
export { PermissionDeniedError } from './permissions/errors.ts'
export type { Member } from './permissions/rights.ts'
export { setting, changeSettings, changeSettingsByForm } from './settings/settings_service.ts'
export { isFeatureOn } from './features/feature_service.ts'
export { defineEvent, publish, type DomainEvent } from './events/events.ts'
export { durableListeners, listenDurably, type Delivery, type DurableListener, type DurableListening } from './events/durable_listener.ts'
export { onOutboxFilled } from './events/outbox.ts'
export { announce, type LivePayload } from './live/announce.ts'
export { defineTopic, liveTopics, type LiveTopic, type TopicAccess } from './live/topics.ts'
export { forgetInSearch, indexForSearch, indexNewForSearch } from './search/search_index.ts'
export { findInSearch, narrowBySearch } from './search/find_in_search.ts'
export { defineList, runList, type ListDefinition, type ListQuery } from './lists/list.ts'

export { editableLists, type EditableList, type WordUse } from './editable_lists/editable_list.ts'
export { wordLists, type CountedWord, type WordLists } from './editable_lists/words.ts'

/** Administration: what the workspace's settings screens are made of. */
export { addMember, endSessionsOfMember, hasSecondFactorAs, inviteMember, resendInvitation, resetSecondFactorOf, revokeInvitation, setMemberActive, type Invitation } from './identity/index.ts'
export { Membership, MemberGroup, MemberOverride, PermissionGroup } from './tenants/models.ts'
export { bumpTenantRevision } from './tenants/tenant_state.ts'
export { permissionCatalogOf, type CatalogEntry } from './permissions/catalog.ts'
export { accessibleStores, effectivePermissions, explainPermissions, memberOf, type PermissionOrigin } from './permissions/rights.ts'
export { featuresForScreen, switchFeature, switchPlugin, type FeatureForScreen } from './features/feature_service.ts'
export { settingsForForm, type SettingForForm } from './settings/settings_service.ts'
export { describeDifferences, type DescribedDifference } from './audit/describe_entry.ts'
export { storedEntry, type StoredEntry } from './audit/stored_entry.ts'
export { previewRestore, restoreFromAudit, type RestoredRecord, type RestorePreview } from './audit/restore.ts'
export { editableList, editableListsOf } from './editable_lists/editable_list.ts'
export { addWord, deleteWord, mergeWords, renameWord } from './editable_lists/maintain.ts'
export { countedWords } from './editable_lists/words.ts'
export { allArticles, articlesOfPage, type HelpArticle } from './help/articles.ts'
export { preference, rememberPreference } from './preferences/preferences.ts'
export { search } from './search/search.ts'
export { allTenants, type TenantSummary } from './tenants/tenants_service.ts'
export { pluginHost, type PluginState } from './host/plugin_host.ts'
export { isPluginEnabled } from './host/contributions.ts'
export { acrossTenants } from './tenancy/across_tenants.ts'
export { countWhereNull } from './tenancy/count_across.ts'
export { tenantsWithDue } from './tenancy/tenants_with_due.ts'
export { asPlatform } from './tenancy/context.ts'
export { actAs } from './permissions/abilities.ts'
export { admittedIdentities, organizationsOf, recordPlatformEvent } from './identity/index.ts'
export { rangeOf } from './lists/list.ts'
export { askedOf, type AskedList } from './lists/asked.ts'
export { beginWithView, deleteView, saveView, type SavedViewInput } from './lists/saved_views.ts'
export { sendNotice, type MailAttachment } from './mail/send_notice.ts'
export type { NoticeMail } from './mail/notice_mail.ts'
export { platformAddress, sendMail, type MailSignature, type OutgoingMail } from './mail/send_mail.ts'
export { issueKey, subjectOfKey, type KeySubject } from './identity/lasting_keys.ts'
export { decryptSecret, encryptSecret } from './settings/encryption.ts'
export { enterTenant } from './identity/enter_tenant.ts'

/** The platform: what the console is made of. */
export {
  acceptPlatformInvitation,
  allPlatformAdmins,
  beginImpersonation,
  changePlatformPassword,
  findPlatformAdmin,
  hashedSessionId,
  invitePlatformAdmin,
  PASSWORD_MAXIMUM,
  PASSWORD_MINIMUM,
  receivedPlatformInvitation,
  setPlatformAdminActive,
  type PlatformAdminSummary,
} from './identity/index.ts'
export { verifyPlatformLog, type PlatformEvent } from './audit/platform_log.ts'
export { verifyAuditLog } from './audit/verify.ts'
export { createTenant, type NewTenant } from './tenants/tenants_service.ts'
export { setTenantStatus } from './tenants/tenant_status.ts'
export type { TenantStatus } from './tenants/tenant_state.ts'
export { appliedMigrations, migrate, migrationFiles } from './schema/migrator.ts'
export { ownedTables, type OwnedTable } from './schema/table_ownership.ts'
export { pluginSettings } from './settings/settings_service.ts'
export { exportTenant } from './tenants/export_tenant.ts'
export { purgeTenant } from './tenants/purge_tenant.ts'
export { objectDisk, objectKeys } from './backup/objects.ts'
export { deleteTenantObjects, passingFolder } from './tenants/tenant_folders.ts'
export { createBackup, type MadeBackup } from './backup/create_backup.ts'
export { KERNEL_VERSION } from './host/kernel_version.ts'

/** Ace, for commands of plugins: a packed plugin needs no copy of Adonis for them. */
export { BaseCommand } from '@adonisjs/core/ace'
