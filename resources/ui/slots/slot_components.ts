import { defineAsyncComponent } from 'vue'
import type { Component } from 'vue'

/** A component that a plugin places in another plugin's page. Sent as `slots` in the page's props. */
export interface SlotEntry {
  /** Page id, for instance `sales.invoice`. */
  page: string
  /** Block id on that page, for instance `totals`. */
  block: string
  position: 'before' | 'after' | 'replace'
  /** `plugin::path/Name`: `memos::CustomerMemos` is plugins/memos/slots/CustomerMemos.vue. */
  component: string
  /** What the server gives to the component, beside what the page passes. */
  props?: Record<string, unknown>
}

type Loader = () => Promise<{ default: Component }>
const components = new Map<string, Component>()

/** Adds slot components under their names; packed plugins add theirs through the same door. */
export function addSlotComponents(loaders: Record<string, Loader>): void {
  for (const [name, load] of Object.entries(loaders)) components.set(name, defineAsyncComponent(load))
}

/** The component with this name, loaded when it is first drawn; undefined where there is none. */
export function slotComponent(name: string): Component | undefined {
  return components.get(name)
}
