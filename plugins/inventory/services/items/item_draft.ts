import { isBusinessDate, type WordLists } from '@benchpin/kernel'
import { ItemFieldsError } from '../../errors.ts'
import { readAttributes, type FieldFault } from '../../families/check_attributes.ts'
import { describe } from '../../families/describe.ts'
import { familyOf } from '../../families/index.ts'
import type { AttributeValue, FamilyId } from '../../models/item.ts'
import { amountOnHand, amountReceived } from '../stock/on_hand.ts'
import type { ItemFields, ReceiveItemInput } from './item_input.ts'

/** Columns that are read from the family's attributes. */
export interface DraftAttributes {
  category: string | null
  carat: number | null
  shape: string | null
  color: string | null
  clarity: string | null
  cut: string | null
  lab: string | null
  certificateNumber: string | null
  metal: string | null
  brand: string | null
  attributes: Record<string, AttributeValue>
}

const PRICES = ['price1', 'price2', 'price3', 'retail'] as const

function isAmount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

/** Faults of the fields that every family has. */
export function faultsOfFields(input: ItemFields): FieldFault[] {
  const faults: FieldFault[] = []
  const say = (field: string, message: string) => void faults.push({ field, message })
  for (const key of PRICES) {
    const price = input[key]
    if (price !== null && price !== undefined && !isAmount(price)) say(key, 'Use an amount of zero or more.')
  }
  if ((input.description ?? '').length > 500) say('description', 'Use at most 500 characters.')
  if ((input.styleNumber ?? '').length > 64) say('styleNumber', 'Use at most 64 characters.')
  if (input.purchaseDate && !isBusinessDate(input.purchaseDate)) say('purchaseDate', 'Use a date like 2026-03-31.')
  return faults
}

/** Reads the attributes of a family; faults are added to `faults`. */
export function readDraftAttributes(familyId: FamilyId, input: Record<string, unknown>, faults: FieldFault[], lists: WordLists): DraftAttributes & { described: string } {
  const family = familyOf(familyId)
  const read = readAttributes(family, input, lists)
  faults.push(...read.faults)
  return { ...(read.columns as unknown as Omit<DraftAttributes, 'attributes'>), attributes: read.attributes, described: describe(family, read) }
}

function faultsOfArrival(input: ReceiveItemInput): FieldFault[] {
  const faults = faultsOfFields(input)
  const quantity = input.quantity ?? 1
  const { parcels } = familyOf(input.family)
  if (!isAmount(input.purchaseCost)) faults.push({ field: 'purchaseCost', message: 'Enter the cost, zero or more.' })
  if (!Number.isSafeInteger(quantity) || quantity < 1) faults.push({ field: 'quantity', message: 'Use a whole number of one or more.' })
  if (input.parcel && !parcels) faults.push({ field: 'parcel', message: 'Only diamonds and colored stones come in parcels.' })
  if (input.stockId && input.stockId.trim().length > 64) faults.push({ field: 'stockId', message: 'Use at most 64 characters.' })
  return faults
}

/**
 * An item as it is going to be written, but for its StockID. Pure: it reads nothing.
 *
 * @param lists - the tenant's words of editable lists
 * @throws ItemFieldsError with every fault beside its field
 */
export function draftOf(input: ReceiveItemInput, lists: WordLists) {
  const faults = faultsOfArrival(input)
  const { described, ...attributes } = readDraftAttributes(input.family, input.attributes ?? {}, faults, lists)
  if (faults.length > 0) throw new ItemFieldsError(faults)
  const quantity = input.quantity ?? 1
  const inCarats = familyOf(input.family).parcels
  const holding = {
    family: input.family,
    parcel: input.parcel ?? false,
    quantity,
    quantityReceived: quantity,
    carat: attributes.carat,
    caratOnHand: inCarats ? attributes.carat : null,
  }
  return {
    ...attributes,
    ...holding,
    description: input.description?.trim() || described,
    state: 'in_stock' as const,
    storeId: input.storeId,
    purchaseCost: input.purchaseCost,
    additionalCost: 0,
    costOnHand: amountReceived(input.purchaseCost, holding),
    price1: input.price1 ?? null,
    price2: input.price2 ?? null,
    price3: input.price3 ?? null,
    retail: input.retail ?? null,
    retailOnHand: amountOnHand(input.retail ?? null, holding),
    taxable: input.taxable ?? true,
    purchaseDate: input.purchaseDate ?? null,
    vendorId: input.vendorId ?? null,
    styleNumber: input.styleNumber?.trim() || null,
    notes: input.notes?.trim() || null,
  }
}

/** An item before it has a StockID. */
export type ItemDraft = ReturnType<typeof draftOf>
