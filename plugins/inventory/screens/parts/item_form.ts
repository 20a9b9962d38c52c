import type { ItemFormProps } from '../../http/screen_props.ts'
import type { AttributeValue, FamilyId } from '../../models/item.ts'

/** What the form of an item holds. Money in minor units; attributes by key. */
export interface ItemFormValues {
  family: FamilyId
  stockId: string
  storeId: number | null
  quantity: number | null
  parcel: boolean
  purchaseCost: number | null
  arrival: 'received_not_billed' | 'opening_balances'
  date: string | null
  description: string
  vendorId: number | null
  purchaseDate: string | null
  price1: number | null
  price2: number | null
  price3: number | null
  retail: number | null
  taxable: boolean
  styleNumber: string
  notes: string
  attributes: Record<string, AttributeValue>
}

/** The form as it opens. */
export function openingValues({ item, family, storeId }: ItemFormProps): ItemFormValues {
  const fresh: ItemFormValues = {
    family,
    stockId: '',
    storeId,
    quantity: 1,
    parcel: false,
    purchaseCost: null,
    arrival: 'received_not_billed',
    date: null,
    description: '',
    vendorId: null,
    purchaseDate: null,
    price1: null,
    price2: null,
    price3: null,
    retail: null,
    taxable: true,
    styleNumber: '',
    notes: '',
    attributes: {},
  }
  if (!item) return fresh
  const { stockId, parcel, description, vendor, purchaseDate, price1, price2, price3, retail, taxable, styleNumber, notes, attributes } = item
  return { ...fresh, stockId, parcel, description, purchaseDate, price1, price2, price3, retail, taxable, vendorId: vendor?.id ?? null, styleNumber: styleNumber ?? '', notes: notes ?? '', attributes: { ...attributes } }
}

/** What is sent: attributes beside the other fields; what a kept item can't change is left out. */
export function bodyOf({ attributes, ...values }: ItemFormValues, version: number | null): Record<string, AttributeValue> {
  if (version === null) return { ...attributes, ...values }
  const { family: _family, storeId: _store, quantity: _quantity, parcel: _parcel, purchaseCost: _cost, arrival: _arrival, date: _date, ...kept } = values
  return { ...attributes, ...kept, version }
}
