import type { HttpContext } from '@adonisjs/core/http'
import { authorize, contributionsOf, RecordNotFoundError, render, tenantState } from '@benchpin/kernel'
import { payableOf } from '@benchpin/plugins/receivables'
import { PaymentOption } from '../models/option.ts'
import { paymentOptions } from '../points.ts'
import { addOption, changeOption, orderOptions, removeOption } from '../services/options.ts'
import { waysToPay } from '../services/ways.ts'
import type { OptionsProps } from './screen_props.ts'
import { optionValidator, orderValidator } from './validators.ts'

function idFrom({ params }: HttpContext, what: string): number {
  const id = Number((params as { id?: string }).id)
  if (!Number.isSafeInteger(id) || id < 1) throw new RecordNotFoundError(what)
  return id
}

/** How customers can pay invoices. */
export default class OptionsController {
  async index(ctx: HttpContext) {
    const options = await PaymentOption.query().orderBy('position').orderBy('id')
    const props: OptionsProps = {
      options: options.map(({ id, kind, storeId, label, handle, details, shown, taken, hiddenIn }) => ({ id, kind, storeId, label, handle, details, shown, taken, hiddenIn })),
      kinds: (await contributionsOf(paymentOptions)).map(({ id, title, handle, details }) => ({ id, title, handle: handle ?? null, details: details ?? null })),
      stores: (await tenantState()).stores.map(({ id, name }) => ({ id, name })),
    }
    return render(ctx, 'payment_options::PaymentOptions', props)
  }

  async store(ctx: HttpContext) {
    const { label, ...input } = await ctx.request.validateUsing(optionValidator)
    return ctx.response.json({ id: await addOption({ ...input, label: label ?? '' }) })
  }

  async update(ctx: HttpContext) {
    const id = idFrom(ctx, 'The payment option')
    const { label, ...input } = await ctx.request.validateUsing(optionValidator)
    await changeOption(id, { ...input, label: label ?? '' })
    return ctx.response.json({})
  }

  async destroy(ctx: HttpContext) {
    await removeOption(idFrom(ctx, 'The payment option'))
    return ctx.response.json({})
  }

  async order(ctx: HttpContext) {
    await orderOptions((await ctx.request.validateUsing(orderValidator)).ids)
    return ctx.response.json({})
  }

  /** The ways to pay a document, for whoever may see it. */
  async ways(ctx: HttpContext) {
    const { type } = ctx.params as { type: string }
    const { permission } = await payableOf(type)
    await authorize(permission)
    return ctx.response.json(await waysToPay(type, idFrom(ctx, 'The document')))
  }
}
