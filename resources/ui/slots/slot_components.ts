import { defineAsyncComponent } from 'vue'
import type { Component } from 'vue'

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
