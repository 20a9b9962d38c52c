import { switchFeature } from '../../features/feature_service.ts'
import { navigation, quickJumps } from '../../host/kernel_points.ts'
import { contributionsOf } from '../../host/contributions.ts'
import { pluginHost } from '../../host/plugin_host.ts'
import type { Contribution } from '../../host/points.ts'
import { definePoint } from '../../host/points.ts'
import type { TestClient } from '../../testing/http_client.ts'
import { sourceFiles } from '../source/files.ts'
import { readFileSync } from 'node:fs'
import type { Finding } from '../contract_check.ts'
import { fault } from '../findings.ts'
import type { KernelCheck } from '../run/kernel_check.ts'
import { anyAddress, isForMembers, nameOf, ownRoutes } from '../run/own_routes.ts'
import type { RunningSubject } from '../run/running_subject.ts'

type Entry = { point: string; contribution: Contribution<unknown> }

async function stands(subject: RunningSubject, { point, contribution }: Entry): Promise<boolean> {
  return subject.tenant.inside(async () => (await contributionsOf(definePoint<unknown>(point))).includes(contribution.value))
}

async function whileOff(subject: RunningSubject, feature: string, under: Entry[]): Promise<Finding[]> {
  const found: Finding[] = []
  for (const entry of under) {
    if (await stands(subject, entry)) found.push(fault(entry.point, `A contribution under the feature "${feature}" stands while it is off.`, 'Ask a point with contributionsOf(), which knows what is on.'))
  }
  const owner = await subject.client()
  for (const route of ownRoutes(subject).filter((one) => one.feature === feature && isForMembers(one))) {
    const { status } = await owner.send(route.method, anyAddress(route), route.method === 'GET' ? undefined : {})
    if (status !== 404) found.push(fault(nameOf(route), `It answers ${status} while the feature "${feature}" is off.`, 'Contribute the route with `{ feature }`, once.'))
  }
  return [...found, ...(await deadEnds(subject, owner, feature))]
}

/** Entries of the sidebar and the dashboard that are still drawn, and lead to a page that is gone. */
async function deadEnds(subject: RunningSubject, owner: TestClient, feature: string): Promise<Finding[]> {
  const drawn = [...subject.contributed(navigation), ...subject.contributed(quickJumps)].filter((one) => one.feature !== feature).flatMap(({ value }) => value)
  const found: Finding[] = []
  for (const { label, href } of drawn) {
    if ((await owner.get(href, { inertia: true })).status !== 404) continue
    found.push(fault(`"${label}" (${href})`, `It is still shown while the feature "${feature}" is off, and leads to a page that is gone.`, `Contribute it with \`{ feature: '${feature}' }\` too, apart from what always stands.`))
  }
  return found
}

function isAskedFor(subject: RunningSubject, feature: string): boolean {
  return sourceFiles(subject.folder).some(({ path, name, forTests }) => !forTests && !/^plugin\.[jt]s$/.test(name) && readFileSync(path, 'utf8').includes(feature))
}

/** A feature that is off hides what stands under it, and each feature does something. */
export const features: KernelCheck = {
  id: 'kernel.features',
  title: 'A feature that is off hides its surfaces',
  async check(subject) {
    const found: Finding[] = []
    const entries = pluginHost().contributions.entries().filter(({ contribution }) => contribution.plugin === subject.manifest.id)
    for (const { id } of subject.manifest.features ?? []) {
      const under = entries.filter(({ contribution }) => contribution.feature === id)
      if (under.length === 0 && !isAskedFor(subject, id)) {
        found.push(fault(id, 'Nothing depends on this feature: turning it on or off changes nothing.', `Contribute with \`{ feature: '${id}' }\`, ask isFeatureOn('${id}'), or take it out of the manifest.`))
        continue
      }
      await subject.tenant.inside(() => switchFeature(id, false))
      found.push(...(await whileOff(subject, id, under)))
      await subject.tenant.inside(() => switchFeature(id, true))
      for (const entry of under) {
        if (!(await stands(subject, entry))) found.push(fault(entry.point, `A contribution under the feature "${id}" is absent while it is on.`, 'Contribute it in register, unconditionally.'))
      }
    }
    return found
  },
}
